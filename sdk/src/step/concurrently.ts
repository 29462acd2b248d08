import { SdkError } from '../errors.ts';
import { ItemReader, type Items } from './item-reader.ts';
import { untilAborted } from './until-aborted.ts';

/** For each call that may run, this many results may wait for an earlier one that takes longer. */
const waitingPerCall = 4;

/** Work for one item, and which one it is, from 0 on. */
export type ItemWork<I, R> = (item: I, index: number) => R | PromiseLike<R>;

/**
 * The results of the work for each item, in the order of the items, while at most `limit` calls run.
 * Calls are begun while somebody waits for a result, and the first in order that fails ends it all.
 *
 * @throws SdkError INVALID_VALUE for a limit that is no whole number from 1 on
 */
export async function* concurrently<I, R>(
  signal: AbortSignal,
  items: Items<I>,
  limit: number,
  work: ItemWork<I, R>,
): AsyncGenerator<R, void, undefined> {
  checkLimit(limit);
  const reader = new ItemReader(items, signal);
  const calls: Call<R>[] = [];
  let begun = 0;
  let ended = false;
  const begin = async () => {
    const next = await reader.next();
    if (next.done) ended = true;
    else calls.push(newCall(work, next.value, begun++));
  };
  try {
    while (!ended || calls.length > 0) {
      const [first] = calls;
      const running = calls.filter(({ settled }) => !settled);
      const isFull = ended || calls.length >= limit * waitingPerCall;
      if (first !== undefined && (first.settled || isFull)) {
        yield await untilAborted(signal, () => first.result);
        calls.shift();
      } else if (running.length < limit) await begin();
      else await untilAborted(signal, () => Promise.race(running.map(({ end }) => end)));
    }
  } finally {
    await reader.close();
  }
}

/** @throws SdkError INVALID_VALUE */
export function checkLimit(limit: unknown): void {
  if (Number.isInteger(limit) && Number(limit) >= 1) return;
  throw new SdkError('INVALID_VALUE', `limit is a whole number from 1 on, got ${String(limit)}.`);
}

type Call<R> = { readonly result: Promise<R>; readonly end: Promise<void>; settled: boolean };

function newCall<I, R>(work: ItemWork<I, R>, item: I, index: number): Call<R> {
  const result = (async () => work(item, index))();
  const settle = () => {
    call.settled = true;
  };
  // A failure is handled by this too: nobody waits for one that follows another.
  const call: Call<R> = { result, end: result.then(settle, settle), settled: false };
  return call;
}
