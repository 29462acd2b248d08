import { setTimeout as sleep } from 'node:timers/promises';
import type Docker from 'dockerode';
import { exchange } from '../server/http-exchange.ts';

/** Whether a server answered, or what kept it from doing so. */
export type Readiness =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: string };

const askEvery = 25;

/**
 * Asks `/apiVersion` until it answers 200. Gives up when the container has ended, or after
 * `timeout` milliseconds.
 */
export async function waitUntilReady(
  container: Docker.Container,
  url: string,
  timeout: number,
): Promise<Readiness> {
  const deadline = Date.now() + timeout;
  for (;;) {
    if (await answers(`${url}/apiVersion`)) return { ready: true };
    const ended = await exitReason(container);
    if (ended !== undefined) return { ready: false, reason: ended };
    if (Date.now() > deadline) {
      return { ready: false, reason: `${url}/apiVersion did not answer within ${timeout} ms` };
    }
    await sleep(askEvery);
  }
}

// Docker's port proxy accepts connections before the server listens, so only an answer counts.
async function answers(url: string): Promise<boolean> {
  const answer = await exchange({ method: 'GET', url, timeout: 1000 }).catch(() => undefined);
  return answer?.status === 200;
}

async function exitReason(container: Docker.Container): Promise<string | undefined> {
  const { State } = await container.inspect();
  if (State.Running) return undefined;
  const memory = State.OOMKilled ? ' (out of memory)' : '';
  return `the container ended with exit code ${State.ExitCode}${memory}`;
}
