import { criticalities, type EventData, type ObjectEvent } from './event.ts';
import { memberAt } from './member-at.ts';
import type { ObjectContent } from './object-content.ts';
import { isTime } from './value-time.ts';

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
