import { setTimeout as sleep } from 'node:timers/promises';
import type Docker from 'dockerode';
import { exchange } from '../server/http-exchange.ts';
import type { StartPatience } from './adapter-container.ts';

/** Whether a server answered, or what kept it from doing so. */
export type Readiness =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: string };

const askEvery = 25;

/**
 * Asks `/apiVersion` until it answers 200. Gives up when the container has ended, after `startTimeout`
 * milliseconds (default 30,000), or when the signal is aborted.
 */
export async function waitUntilReady(
  container: Docker.Container,
  url: string,
  { startTimeout: timeout = 30_000, signal }: StartPatience,
): Promise<Readiness> {
  const deadline = Date.now() + timeout;
  for (;;) {
    if (signal?.aborted) return { ready: false, reason: 'it was interrupted' };
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
