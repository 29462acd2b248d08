import { expect } from 'vitest';
import { bodyOf, expectedBody } from '../../../base-image/test/behaviour/expected-run.ts';
import { call, type Reply } from '../../../base-image/test/server/http-client.ts';
import { smallestInstance } from '../../../base-image/test/server/server-process.ts';
import type { CommandDesk } from './command-desk.ts';
import type { Draw } from './drawn-adapters.ts';

/** An answer that its adapter must not get. */
export interface WrongAnswer {
  readonly title: string;
  readonly path: string;
  readonly status: number;
  /** The beginning of it. */
  readonly text: string;
}

/** What is to be sent, and where to. */
export interface Load {
  readonly url: string;
  readonly desk: CommandDesk;
  readonly draws: readonly Draw[];
  readonly atOnce: number;
}

/** Sends all requests, some at a time; resolves with those that were answered wrongly. */
export async function wrongAnswers({ url, desk, draws, atOnce }: Load): Promise<WrongAnswer[]> {
  const wrong: WrongAnswer[] = [];
  const rest = draws.values();
  const client = async () => {
    for (const draw of rest) {
      const reply = await send(url, desk, draw);
      if (!isRight(reply, draw)) wrong.push(wrongAnswer(reply, draw));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return wrong;
}

function send(url: string, desk: CommandDesk, { row, path }: Draw): Promise<Reply> {
  const { command, shortened = command, limitSeconds } = row;
  const body = JSON.stringify(row.request ?? smallestInstance);
  const headers = { 'content-type': 'application/json' };
  const options = path === '/adapterDefinition' ? {} : { method: 'POST', body, headers };
  return desk.request({ path, command: shortened, limitSeconds }, () =>
    call(`${url}${path}`, options),
  );
}

function isRight(reply: Reply, { row }: Draw): boolean {
  try {
    expect(bodyOf(reply)).toEqual(expectedBody(row));
    return true;
  } catch {
    return false;
  }
}

function wrongAnswer({ status, text }: Reply, { row, path }: Draw): WrongAnswer {
  return { title: row.title, path, status, text: text.slice(0, 500) };
}
