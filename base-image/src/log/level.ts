/** How urgent a line is, least urgent first in {@link severity}. */
export type Level = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';

/** The number behind each level; a line is written when it reaches the threshold of its logger. */
export const severity: Readonly<Record<Level, number>> = {
  DEBUG: 10,
  INFO: 20,
  WARNING: 30,
  ERROR: 40,
  CRITICAL: 50,
};

/**
 * The threshold that a word of `loglevels.cfg` stands for: a level name in any case, or a number
 * from 0 to 50. `NOTSET` is 0. Undefined when the word is neither.
 */
export function thresholdOf(word: string): number | undefined {
  if (/^\d{1,2}$/.test(word)) return Number(word) <= severity.CRITICAL ? Number(word) : undefined;
  return thresholds.get(word.toUpperCase());
}

const thresholds: ReadonlyMap<string, number> = new Map([
  ...Object.entries(severity),
  ['NOTSET', 0],
  ['WARN', severity.WARNING],
  ['FATAL', severity.CRITICAL],
]);
