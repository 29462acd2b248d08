/**
 * Does the work, but lets go of it when the signal is aborted, whether the work heard of it or not:
 * what was collected is then written at once.
 *
 * @throws what the work throws, or the reason of the signal; nothing is begun after it was aborted
 */
export async function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([aborted, work()]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
