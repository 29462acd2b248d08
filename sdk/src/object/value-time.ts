import type { ObjectContent } from './object-content.ts';
import { collectionTime } from './timed-values.ts';
import { shown } from './value-problem.ts';

/**
 * When a value was measured: a Date, or whole milliseconds since 1970 up to the last time a Date holds.
 *
 * @example
 * import { defineObjectType, metric, type ValueTime } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { attributes: { height: metric() } });
 * const measured: ValueTime = Date.UTC(2026, 0, 31);
 * Tree.object({ name: 'Tree 7' }).withMetric('height', 3.2, measured);
 */
export type ValueTime = Date | number;

/** In milliseconds; undefined for a time that was refused, and whose values are left out. */
export function millisecondsOf(
  content: ObjectContent,
  time: ValueTime | undefined,
): number | undefined {
  if (time === undefined) return collectionTime;
  const milliseconds = time instanceof Date ? time.getTime() : time;
  if (isTime(milliseconds)) return milliseconds;
  const got = time instanceof Date ? `${time}` : shown(time);
  content.refuse(`the time of a value is a Date or whole milliseconds since 1970, got ${got}`);
  return undefined;
}

/** More milliseconds than these no Date holds; the platform takes eight bytes, which is more. */
const lastTime = 8.64e15;

export function isTime(milliseconds: unknown): boolean {
  const time = Number.isInteger(milliseconds) ? Number(milliseconds) : -1;
  return time >= 0 && time <= lastTime;
}
