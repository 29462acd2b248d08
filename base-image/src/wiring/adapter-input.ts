import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { openForWriting } from './named-pipe.ts';

/** What became of the input: read to its end, read in part, or never opened. None is an error. */
export type Feeding = 'read' | 'read in part' | 'not read';

/**
 * Writes `bytes` into the input pipe as soon as somebody opens it for reading, then closes it: the
 * end of the pipe is the end of the message.
 *
 * @param over gives up when aborted: the run is over
 */
export async function feedInput(path: string, bytes: Buffer, over: AbortSignal): Promise<Feeding> {
  const pipe = await openWhenRead(path, over);
  if (!pipe) return 'not read';
  const giveUp = () => pipe.destroy();
  over.addEventListener('abort', giveUp, { once: true });
  try {
    return await writeAll(pipe, bytes);
  } finally {
    over.removeEventListener('abort', giveUp);
  }
}

async function openWhenRead(path: string, over: AbortSignal): Promise<Socket | undefined> {
  const started = performance.now();
  while (!over.aborted) {
    const pipe = tryToOpen(path);
    if (pipe) return pipe;
    await delay(pauseAfter(performance.now() - started));
  }
  return undefined;
}

/** A pipe that was removed under the run has no reader either; the run's outcome tells the rest. */
function tryToOpen(path: string): Socket | undefined {
  try {
    return openForWriting(path);
  } catch {
    return undefined;
  }
}

/** Nothing tells when a reader comes, so ask: often while adapters start, rarely when they do not. */
function pauseAfter(waitedMs: number): number {
  if (waitedMs < 100) return 1;
  return waitedMs < 1_000 ? 5 : 25;
}

async function writeAll(pipe: Socket, bytes: Buffer): Promise<Feeding> {
  // A reader that leaves early shows as EPIPE, which adapters are free to cause.
  const closed = once(pipe, 'close').then(
    () => pipe.errored === null && pipe.writableFinished,
    () => false,
  );
  pipe.end(bytes);
  return (await closed) ? 'read' : 'read in part';
}
