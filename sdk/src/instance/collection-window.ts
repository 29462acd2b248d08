import { SdkError } from '../errors.ts';
import type { AdapterInstanceJson } from './instance-json.ts';

/**
 * The time to collect. Windows of successive collections touch: with `start <= time < end` nothing is
 * missed or counted twice. A failed collection is made up for: the next window begins where the last
 * successful collection ended. Without such an end, as in the first collection since the container
 * started and outside of collections, it begins in 1970.
 *
 * @example
 * import type { CollectionWindow } from '@packwright/sdk';
 *
 * export const eventsUrl = ({ startTime, endTime }: CollectionWindow) =>
 *   `https://api.orchard.example/events?from=${startTime}&to=${endTime}`;
 */
export type CollectionWindow = {
  readonly start: Date;
  readonly end: Date;
  /** The same as `start`, in whole milliseconds since the epoch. */
  readonly startTime: number;
  /** The same as `end`, in whole milliseconds since the epoch. */
  readonly endTime: number;
};

/** From 1970 until now where the server says nothing. */
export function collectionWindow(
  given: AdapterInstanceJson['collection_window'],
): CollectionWindow {
  const start = dateOf('start_time', given?.start_time ?? 0);
  const end = dateOf('end_time', given?.end_time ?? Date.now());
  return { start, end, startTime: start.getTime(), endTime: end.getTime() };
}

/** Servers count fractions of milliseconds; a date drops them. */
function dateOf(member: string, time: number): Date {
  const date = new Date(time);
  if (!Number.isNaN(date.getTime())) return date;
  throw new SdkError(
    'INVALID_INSTANCE',
    `The collection window of the input has ${member} ${time}: no time in milliseconds since 1970.`,
  );
}
