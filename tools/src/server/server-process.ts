import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchange } from './http-exchange.ts';
import {
  type Launched,
  type LaunchOptions,
  launchServer,
  type ServerEnd,
} from './launch-server.ts';

/** How the REST server is run on this machine, and how long its first answer may take. */
export interface ServerProcessOptions extends LaunchOptions {
  /** Milliseconds until the first answer is due; default 30,000. */
  readonly startTimeout?: number;
  /** Gives up the start. A server that has started is ended by `stop`. */
  readonly signal?: AbortSignal;
}

/** A server that answers. Disposing of it stops it. */
export interface ServerProcess extends AsyncDisposable {
  /** For example `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from its start to its first answer. */
  readonly readyAfter: number;
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<ServerEnd>;
  /** Ends it as a container engine does: TERM, and KILL when it is still there later. */
  stop(): Promise<ServerEnd>;
}

/** The server, or why it does not answer and how its process ended. */
export type ServerStart =
  | { readonly started: true; readonly server: ServerProcess }
  | { readonly started: false; readonly reason: string; readonly end: ServerEnd };

/**
 * Starts the server as a process of its own and waits until `/apiVersion` answers. A start that
 * fails leaves no process behind.
 */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerStart> {
  const begin = performance.now();
  const launched = launchServer(options);
  const readiness = await waitUntilReady(launched, options);
  if ('url' in readiness) {
    const readyAfter = performance.now() - begin;
    return { started: true, server: serverProcess(launched, readiness.url, readyAfter) };
  }
  launched.terminate();
  return { started: false, reason: readiness.reason, end: await launched.ended };
}

function serverProcess(launched: Launched, url: string, readyAfter: number): ServerProcess {
  const { pid, ended, terminate } = launched;
  const stop = () => {
    terminate();
    return ended;
  };
  const dispose = async () => void (await stop());
  return { url, pid, readyAfter, ended, stop, [Symbol.asyncDispose]: dispose };
}

type Readiness = { readonly url: string } | { readonly reason: string };

async function waitUntilReady(
  { url, ended }: Launched,
  { startTimeout = 30_000, signal }: ServerProcessOptions,
): Promise<Readiness> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      firstAnswer(url, waiting.signal),
      ended.then(({ reason }) => ({ reason })),
      tooLate(startTimeout, waiting.signal),
      interrupted(signal, waiting.signal),
    ]);
  } finally {
    waiting.abort();
  }
}

async function firstAnswer(announced: Promise<string>, signal: AbortSignal): Promise<Readiness> {
  const url = await announced;
  try {
    const { status } = await exchange({ method: 'GET', url: `${url}/apiVersion`, signal });
    return status === 200 ? { url } : { reason: `it answers /apiVersion with status ${status}` };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { reason: `it does not answer /apiVersion: ${text}` };
  }
}

async function tooLate(limit: number, signal: AbortSignal): Promise<Readiness> {
  await sleep(limit, undefined, { signal });
  return { reason: `it did not answer within ${limit} ms` };
}

async function interrupted(
  interruption: AbortSignal | undefined,
  signal: AbortSignal,
): Promise<Readiness> {
  if (interruption?.aborted === false) await once(interruption, 'abort', { signal });
  // Without a signal nobody interrupts: wait for the other ways to end.
  if (interruption === undefined) await once(signal, 'abort');
  return { reason: 'it was interrupted' };
}
