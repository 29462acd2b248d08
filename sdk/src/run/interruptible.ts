import type { Adapter, Collected } from '../adapter.ts';
import { messageOf } from '../error-message.ts';

/** What can end a function of the adapter from outside. */
export type Interruption = {
  /** Rejects when the adapter fails where nobody waits for it, as in an event handler. */
  readonly background: Promise<never>;
  /** Shows what the author's function throws, whatever becomes of the result. */
  readonly report: (failure: unknown) => void;
};

/**
 * The adapter with functions that fail when it fails in the background, and when the run was ended:
 * who heard of that may have returned a part of the objects, and a part must not pass for the whole.
 */
export function interruptible(adapter: Adapter, interruption: Interruption): Adapter {
  const { definition, endpoints } = adapter;
  const call = <T>(signal: AbortSignal, made: () => T) => answerOf(made, signal, interruption);
  return {
    ...(definition && { definition }),
    ...(endpoints && {
      endpoints: (input) => call(input.signal, () => endpoints.call(adapter, input)),
    }),
    test: (input) => call(input.signal, () => adapter.test(input)),
    collect: async (input) => {
      const collected = await call(input.signal, () => adapter.collect(input));
      return isStream(collected)
        ? interruptibleStream(collected, input.signal, interruption)
        : collected;
    },
  };
}

/** What the function answers, unless the adapter fails or the run is ended before that. */
export async function answerOf<T>(
  made: () => T,
  signal: AbortSignal,
  { background, report }: Interruption,
): Promise<Awaited<T>> {
  const told = async () => {
    try {
      return await made();
    } catch (failure) {
      throw reported(failure, signal, report);
    }
  };
  const answer = await Promise.race([background, told()]);
  await nothingFails(background);
  signal.throwIfAborted();
  return answer;
}

/** Node tells of rejections that nobody handles when the current task is done. */
async function nothingFails(background: Promise<never>): Promise<void> {
  await Promise.race([background, new Promise(setImmediate)]);
}

/** What follows from the aborted signal is not the author's mistake; anything else may be. */
function reported(failure: unknown, signal: AbortSignal, report: Interruption['report']): unknown {
  const told = signal.aborted ? asEnded(failure, signal.reason) : failure;
  report(told);
  return told;
}

function asEnded(failure: unknown, reason: unknown): unknown {
  return isAbort(failure, reason) ? reason : new Error(messageOf(reason), { cause: failure });
}

function isAbort(failure: unknown, reason: unknown): boolean {
  if (failure === reason) return true;
  return failure instanceof Error && (failure.name === 'AbortError' || failure.cause === reason);
}

type Stream<T> = AsyncIterable<T> | Generator<T>;

function isStream<T>(collected: Collected<T>): collected is Stream<T> {
  return isObject(collected) && (Symbol.asyncIterator in collected || 'next' in collected);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Written by hand, because a race for each object would keep them all in memory: the promise of the
 * background never settles in a good run, and holds on to whoever waits for it.
 */
function interruptibleStream<T>(
  objects: Stream<T>,
  signal: AbortSignal,
  { background, report }: Interruption,
): AsyncIterable<T> {
  const iterator = iteratorOf(objects);
  let interrupt: ((failure: unknown) => void) | undefined;
  let broken = false;
  background.catch((failure) => {
    broken = true;
    interrupt?.(failure);
  });
  // Also of a generator that is not async, which throws at once.
  const pull = async () => iterator.next();
  const complete = async (end: IteratorResult<T>) => {
    await nothingFails(background);
    signal.throwIfAborted();
    return end;
  };
  const next = () => {
    if (broken) return background;
    return new Promise<IteratorResult<T>>((resolve, reject) => {
      interrupt = reject;
      pull().then(
        (result) => resolve(result.done ? complete(result) : result),
        (failure) => reject(reported(failure, signal, report)),
      );
    });
  };
  const stop = async (): Promise<IteratorResult<T>> => {
    return (await iterator.return?.()) ?? { done: true, value: undefined };
  };
  return { [Symbol.asyncIterator]: () => ({ next, return: stop }) };
}

function iteratorOf<T>(objects: Stream<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in objects
    ? objects[Symbol.asyncIterator]()
    : objects[Symbol.iterator]();
}
