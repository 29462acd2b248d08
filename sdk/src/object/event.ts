import { memberAt } from './member-at.ts';
import type { ObjectContent } from './object-content.ts';
import { isTime } from './timed-values.ts';

const criticalities = ['none', 'info', 'warning', 'immediate', 'critical', 'automatic'] as const;

/**
 * How serious an event is; `automatic` leaves that to the platform.
 *
 * @example
 * import type { Criticality } from '@packwright/sdk';
 * export const criticalityOf = (frost: number): Criticality => (frost > 3 ? 'critical' : 'warning');
 */
export type Criticality = (typeof criticalities)[number];

/**
 * Something that happened to an object. `Path` is the set of its metrics and properties. The platform
 * ends an event that is no longer reported; one with `autoCancel: false` stays until it is reported
 * again with a `cancelDate`.
 *
 * @example
 * import { defineObjectType, metric, type ObjectEvent } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { attributes: { frost: metric() } });
 * const fallen: ObjectEvent = { message: 'Fallen', criticality: 'critical', autoCancel: false };
 * Tree.object({ name: 'Tree 7' }).addEvent(fallen);
 * Tree.object({ name: 'Tree 8' }).addEvent({ ...fallen, cancelDate: new Date() });
 */
export type ObjectEvent<Path extends string = never> = {
  /** Identifies the event: keep changing numbers out of it, or every collection opens a new one. */
  readonly message: string;
  /** `'none'` when absent. */
  readonly criticality?: Criticality;
  /** The metric or property the event is about, as in `'cpu|usage'`. */
  readonly faultKey?: Path;
  /** True when absent: the platform closes the event when it is no longer reported. */
  readonly autoCancel?: boolean;
  /** When it began, from 1970 on like all dates of an event; the time the platform first sees it when absent. */
  readonly startDate?: Date;
  readonly updateDate?: Date;
  /** Ends an event that does not cancel by itself. */
  readonly cancelDate?: Date;
  /** After how many collections that report it in a row it is raised, from 1 to 2147483647; 1 when absent. */
  readonly watchWaitCycle?: number;
  /** After how many collections in a row without it it ends, from 1 to 2147483647; 3 when absent. */
  readonly cancelWaitCycle?: number;
};

/**
 * An event as the collector reads it, with the defaults filled in: criticality as a number from 0
 * (none) to 5 (automatic), dates in milliseconds since the epoch.
 *
 * @example
 * import type { EventData, MonitoredObject } from '@packwright/sdk';
 * export function isCritical(object: MonitoredObject): boolean {
 *   return object.events.some(({ criticality }: EventData) => criticality === 4);
 * }
 */
export type EventData = {
  readonly message: string;
  readonly criticality: number;
  readonly autoCancel: boolean;
  readonly watchWaitCycle: number;
  readonly cancelWaitCycle: number;
  readonly faultKey?: string;
  readonly startDate?: number;
  readonly updateDate?: number;
  readonly cancelDate?: number;
};

/** Takes an event; one that is identical in all fields to an earlier one is the same event. */
export function putEvent(content: ObjectContent, event: ObjectEvent<string>): void {
  const problem = eventProblem(event);
  if (problem !== undefined) content.refuse(problem);
  else if (takesFaultKey(content, event)) keepOnce(content, eventData(event));
}

/** False when the event cannot be written with its `faultKey`. */
function takesFaultKey(
  content: ObjectContent,
  { message, faultKey }: ObjectEvent<string>,
): boolean {
  if (faultKey === undefined) return true;
  const found = memberAt(content.rules, faultKey);
  if ('kind' in found || (found.undeclared && content.rules.dynamic)) return true;
  content.refuse(
    `faultKey of the event "${message}": ${faultKey} is no metric or property of the object type`,
  );
  return found.writable;
}

function keepOnce(content: ObjectContent, data: EventData): void {
  const text = JSON.stringify(data);
  content.events ??= new Map();
  if (!content.events.has(text)) content.events.set(text, data);
}

/** What JavaScript, or a value that came from elsewhere, can get wrong; but for `faultKey`. */
function eventProblem(event: ObjectEvent<string> | null | undefined): string | undefined {
  if (typeof event?.message !== 'string' || event.message === '') return 'an event needs a message';
  const { criticality = 'none', autoCancel = true } = event;
  const named = (field: string) => `${field} of the event "${event.message}"`;
  if (!criticalities.includes(criticality)) {
    return `${named('criticality')} is one of ${criticalities.join(', ')}`;
  }
  if (typeof autoCancel !== 'boolean') return `${named('autoCancel')} is true or false`;
  if (!waitCyclesOf(event).every(isCycleCount)) {
    return `${named('wait cycles')} are whole numbers from 1 to ${mostCycles}`;
  }
  return datesOf(event).every(isDateOrAbsent)
    ? undefined
    : `${named('dates')} are valid Date objects from 1970 on`;
}

function waitCyclesOf({ watchWaitCycle = 1, cancelWaitCycle = 3 }: ObjectEvent<string>): unknown[] {
  return [watchWaitCycle, cancelWaitCycle];
}

/** The platform counts them in four bytes. */
const mostCycles = 2 ** 31 - 1;

function isCycleCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostCycles;
}

function datesOf({ startDate, updateDate, cancelDate }: ObjectEvent<string>): unknown[] {
  return [startDate, updateDate, cancelDate];
}

function isDateOrAbsent(value: unknown): boolean {
  return value === undefined || (value instanceof Date && isTime(value.getTime()));
}

/** The event with its defaults filled in; it must have passed `eventProblem`. */
function eventData(event: ObjectEvent<string>): EventData {
  return {
    message: event.message,
    criticality: criticalities.indexOf(event.criticality ?? 'none'),
    autoCancel: event.autoCancel ?? true,
    watchWaitCycle: event.watchWaitCycle ?? 1,
    cancelWaitCycle: event.cancelWaitCycle ?? 3,
    ...(event.faultKey === undefined ? {} : { faultKey: event.faultKey }),
    ...milliseconds('startDate', event.startDate),
    ...milliseconds('updateDate', event.updateDate),
    ...milliseconds('cancelDate', event.cancelDate),
  };
}

function milliseconds(name: 'startDate' | 'updateDate' | 'cancelDate', date: Date | undefined) {
  return date === undefined ? {} : { [name]: date.getTime() };
}
