import type { Clock } from '../../../src/http/stage/clock.ts';

/** A clock on which sleeping takes no time: it leaps. */
export type LeapingClock = Clock & {
  /** Milliseconds of each sleep. */
  readonly slept: number[];
  leap(milliseconds: number): void;
};

/** Starts at midnight of 1 May 2026, Greenwich. */
export function leapingClock(random = 0): LeapingClock {
  let now = Date.UTC(2026, 4, 1);
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => random,
    async sleep(milliseconds, signal) {
      signal.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
    leap(milliseconds) {
      now += milliseconds;
    },
  };
}
