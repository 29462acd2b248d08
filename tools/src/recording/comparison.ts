import type { MatchesText } from './text-pattern.ts';
import type { Tolerance } from './tolerance.ts';

/** What counts as a difference. */
export interface Comparison {
  readonly tolerance: Tolerance;
  readonly values: ComparedValues;
  /** Keys of metrics and properties that must be there, with any value. */
  readonly varies: MatchesText;
  /** Keys of metrics and properties that are not looked at. */
  readonly ignoresKey: MatchesText;
  /** References to objects that are not looked at, and neither are their relationships. */
  readonly ignoresObject: MatchesText;
  /** Messages of events that are not looked at. */
  readonly ignoresEvent: MatchesText;
}

/** Which values are compared; keys always are. */
export const comparedValues = ['all', 'properties', 'none'] as const;

/** One of those. */
export type ComparedValues = (typeof comparedValues)[number];
