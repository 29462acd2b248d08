import type { Target } from './target.ts';

export type Unit = 'ms' | 's' | 'MB' | 'requests';

/** What one contender took, in all rounds. */
export interface Series {
  /** Who it is: `cat | cat`, for example. */
  readonly what: string;
  readonly values: readonly number[];
}

/** One row of the page of results. Less is better in all units. */
export interface Measurement {
  readonly subject: string;
  readonly unit: Unit;
  readonly ours: Series;
  /** The least that the same thing can cost on this machine. */
  readonly floor?: Series;
  /** The vendor's server, library or tool. */
  readonly vendor?: Series;
  readonly target?: Target;
}
