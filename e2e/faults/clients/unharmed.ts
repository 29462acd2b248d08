import { expect } from 'vitest';
import {
  expectNothingLeft,
  type Holdings,
  settled,
} from '../../../base-image/test/server/leftovers.ts';
import type { ServerProcess } from '../../../base-image/test/server/server-process.ts';

// On a machine with more to do; otherwise it takes a few milliseconds.
const atOnceSeconds = 5;

/** Answers `/apiVersion` and a run at once, and then holds what it held `before`. */
export async function expectUnharmed(server: ServerProcess, before: Holdings): Promise<void> {
  const replies = [await server.call('/apiVersion'), await server.post('/endpointURLs')];
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect(Math.max(...replies.map(({ seconds }) => seconds))).toBeLessThan(atOnceSeconds);
  await expectNothingLeft(server, before, 20);
  expect(server.log).not.toContain('ERROR');
}

/** What a server, of so many runs, holds after its first answers, for which it opens what it keeps. */
export async function idle(server: ServerProcess, maxRuns?: number): Promise<Holdings> {
  await server.call('/apiVersion');
  await server.post('/endpointURLs');
  return settled(server, maxRuns);
}
