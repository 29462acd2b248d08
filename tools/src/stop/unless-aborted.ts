import { interrupted } from './stop.ts';

/**
 * Waits for work that cannot be called off, until nobody wants it any more: then it throws the reason of
 * the signal. The work goes on unseen, and ends with the process.
 */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** The same; work that nobody wants any more gives back that it was interrupted. */
export async function unlessInterrupted<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Result | typeof interrupted> {
  try {
    return await unlessAborted(work, signal);
  } catch (error) {
    if (signal.aborted) return interrupted;
    throw error;
  }
}
