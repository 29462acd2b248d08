const criticalities = ['none', 'info', 'warning', 'immediate', 'critical', 'automatic'] as const;

export type Criticality = (typeof criticalities)[number];

/** Something that happened to an object. `Path` is the set of its metrics and properties. */
export type ObjectEvent<Path extends string = string> = {
  /** Identifies the event: keep changing numbers out of it, or every collection opens a new one. */
  readonly message: string;
  /** `'none'` when absent. */
  readonly criticality?: Criticality;
  /** The metric or property the event is about, as in `'cpu|usage'`. */
  readonly faultKey?: Path;
  /** True when absent: the platform closes the event when it is no longer reported. */
  readonly autoCancel?: boolean;
  /** When it began; the time the platform first sees it when absent. */
  readonly startDate?: Date;
  readonly updateDate?: Date;
  /** Ends an event that does not cancel by itself. */
  readonly cancelDate?: Date;
  /** Collections in which it must be present before it shows; 1 when absent. */
  readonly watchWaitCycle?: number;
  /** Collections in which it must be absent before it is cancelled; 3 when absent. */
  readonly cancelWaitCycle?: number;
};

/** An event as the collector reads it; dates in milliseconds since the epoch. */
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

/** What JavaScript, or a value that came from elsewhere, can get wrong. */
export function eventProblem(event: ObjectEvent): string | undefined {
  const { message, criticality = 'none', watchWaitCycle = 1, cancelWaitCycle = 3 } = event;
  if (typeof message !== 'string' || message === '') return 'an event needs a message';
  if (!criticalities.includes(criticality)) {
    return `criticality of the event "${message}" is one of ${criticalities.join(', ')}`;
  }
  if (![watchWaitCycle, cancelWaitCycle].every(Number.isInteger)) {
    return `wait cycles of the event "${message}" are whole numbers`;
  }
  const dates = [event.startDate, event.updateDate, event.cancelDate];
  if (dates.every((date) => date === undefined || Number.isFinite(date.getTime?.()))) {
    return undefined;
  }
  return `dates of the event "${message}" are valid Date objects`;
}

export function eventData(event: ObjectEvent): EventData {
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
