import { severity } from './level.ts';
import type { LevelText } from './level-text.ts';

/** Thresholds by logger name; the empty name is the level of all others. */
export type Thresholds = ReadonlyMap<string, number>;

/**
 * The number that a line of this logger must reach: its own threshold, or that of the name before
 * its last dot, and so on to the level of all (INFO when nobody said). Names are compared as
 * written and, failing that, without regard to case, as the adapters' parser lower-cases them.
 */
export function thresholdFor(logger: string, thresholds: Thresholds): number {
  for (let name = logger; name !== ''; name = parentOf(name)) {
    const threshold = thresholds.get(name) ?? thresholds.get(name.toLowerCase());
    // NOTSET, 0, on a single logger means: as its parent.
    if (threshold) return threshold;
  }
  return thresholds.get('') ?? severity.INFO;
}

/**
 * The thresholds after a file was read. A value that is no level leaves the last good one; a file
 * with problems takes nothing away, since an entry may be missing only because it is misspelt.
 */
export function nextThresholds(read: LevelText, last: Thresholds): Thresholds {
  const next = new Map(read.problems.length > 0 ? last : []);
  for (const [name, threshold] of read.thresholds) {
    if (threshold !== undefined) next.set(name, threshold);
  }
  for (const [name, threshold] of read.thresholds) {
    const lowerCase = name.toLowerCase();
    if (threshold !== undefined && !read.thresholds.has(lowerCase)) next.set(lowerCase, threshold);
  }
  return next;
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}
