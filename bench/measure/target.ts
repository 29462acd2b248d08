import type { Measurement } from './measurement.ts';
import { median } from './spread.ts';

/** The most that a measurement may come to, at the median of all rounds. */
export interface Limit {
  readonly most: number;
  /** The value itself, what it is above its floor, or how many times its floor. */
  readonly of: 'value' | 'above floor' | 'times floor';
}

/** What a measurement is to reach. */
export interface Target extends Limit {
  /** What `--short` allows instead, on a machine that does other things too: it checks nothing without. */
  readonly inShort?: Limit;
  /** Why it is missed, with the figures of a profile; for one that is known to be. */
  readonly whyMissed?: string;
}

/** How a measurement did against its target. */
export interface Verdict {
  readonly isMet: boolean;
  /** What was compared with the limit. */
  readonly figure: number;
  readonly limit: Limit;
}

/** Undefined where there is nothing to judge by. */
export function judge(measurement: Measurement, isShort = false): Verdict | undefined {
  const limit = isShort ? measurement.target?.inShort : measurement.target;
  if (limit === undefined) return undefined;
  const figure = figureOf(measurement, limit.of);
  return { isMet: figure <= limit.most, figure, limit };
}

function figureOf({ subject, ours, floor }: Measurement, of: Limit['of']): number {
  const value = median(ours.values);
  if (of === 'value') return value;
  if (floor === undefined) throw new Error(`"${subject}" has a target by its floor, but no floor`);
  return of === 'above floor' ? value - median(floor.values) : value / median(floor.values);
}
