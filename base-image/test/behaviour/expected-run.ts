import { expect } from 'vitest';
import { everyEndpoint } from '../adapters/adapter.ts';
import type { Reply } from '../server/http-client.ts';
import { expectNothingLeft, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

/** One row: an adapter, the request, and everything that is to be seen of it. */
export interface ExpectedRun {
  readonly title: string;
  readonly command: string;
  /** The same in less time, for who runs it thousands of times. */
  readonly shortened?: string;
  /** The time limit of its run, in seconds. */
  readonly limitSeconds?: number;
  readonly path?: string;
  readonly request?: unknown;
  readonly status: number;
  /** The whole body of a 200 or what the text of a 500 says. */
  readonly body: string | RegExp;
  /** A line of server.log. */
  readonly log: RegExp;
  /** From the request to the answer, in seconds. */
  readonly answeredWithin: number;
  /** Not before, in seconds. */
  readonly notBefore?: number;
  /** From the answer until nothing of the run is left, in seconds. */
  readonly goneWithin?: number;
}

/** Runs an adapter through a real server and compares all of it. */
export async function expectRun(row: ExpectedRun): Promise<void> {
  const { path = '/collect', request, goneWithin = 5 } = row;
  const commands = everyEndpoint(row.command, row.limitSeconds);
  await using server = await ServerProcess.start({ commands });
  const before = await settled(server);
  const reply =
    path === '/adapterDefinition' ? await server.call(path) : await server.post(path, request);
  expect(bodyOf(reply)).toEqual(expectedBody(row));
  expect(reply.seconds).toBeLessThan(row.answeredWithin);
  expect(reply.seconds).toBeGreaterThanOrEqual(row.notBefore ?? 0);
  await expectNothingLeft(server, before, goneWithin);
  await until(() => row.log.test(server.log));
}

/** Status and text of an answer; bodies of a 500 are JSON strings. */
export function bodyOf({ status, text }: Reply): { status: number; text: string } {
  return { status, text: status === 500 ? JSON.parse(text) : text };
}

/** The same as a row has it. */
export function expectedBody({ status, body }: Pick<ExpectedRun, 'status' | 'body'>): {
  status: number;
  text: unknown;
} {
  return { status, text: typeof body === 'string' ? body : expect.stringMatching(body) };
}
