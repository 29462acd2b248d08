import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Resolves at a time of `performance.now()`: at once when that is over, and when the signal is aborted.
 */
export async function pauseUntil(due: number, signal: AbortSignal): Promise<void> {
  try {
    for (let left = timeTo(due); left > 0; left = timeTo(due)) {
      await sleep(Math.min(left, longestTimer), undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** At least a millisecond while there is any time left: timers drop fractions and would come early. */
function timeTo(due: number): number {
  return Math.ceil(due - performance.now());
}

/** About 24 days; timers with more go off at once. */
const longestTimer = 2 ** 31 - 1;
