/** Time and chance as the client sees them; tests bring their own. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to 1, without 1. */
  random(): number;
  /** @throws the signal's reason when it is aborted */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
};

export const systemClock: Clock = {
  // Not `Date.now`, which jumps when somebody sets the clock of the machine.
  now: () => performance.timeOrigin + performance.now(),
  random: Math.random,
  async sleep(milliseconds, signal) {
    let left = milliseconds;
    do {
      await nap(Math.min(left, longestTimer), signal);
      left -= longestTimer;
    } while (left > 0);
  },
};

/** Node takes a longer time for none at all. */
export const longestTimer = 2 ** 31 - 1;

function nap(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const aborted = () => reject(signal.reason);
  if (signal.aborted) aborted();
  signal.addEventListener('abort', aborted);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', aborted);
  });
}
