/** By the numbers that the collector knows them by. */
export const criticalities = [
  'none',
  'info',
  'warning',
  'immediate',
  'critical',
  'automatic',
] as const;

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
