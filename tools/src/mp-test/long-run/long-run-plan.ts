import type { LongRunPlan } from '../../statistics/long-run-summary.ts';

/** What a long run does when nobody says otherwise: six hours, a collection every five minutes. */
export const defaultLongRun: LongRunPlan = { duration: 6 * 3600, interval: 5 * 60 };

/** How many collections there are: as many as have their whole interval, and at least one. */
export function plannedCollections({ duration, interval }: LongRunPlan): number {
  // 0.3 s have three times 0.1 s, though their quotient is a little less.
  return Math.max(1, Math.floor(duration / interval + 1e-9));
}

/** Seconds until a collection is due: a late one is to be seen, and not to hold up many others. */
export function longRunTimeLimit({ interval }: LongRunPlan): number {
  return interval * 1.5;
}
