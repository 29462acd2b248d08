import { type EventData, eventData, eventProblem, type ObjectEvent } from './event.ts';
import { memberAt } from './member-at.ts';
import type { ObjectContent } from './object-content.ts';

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
