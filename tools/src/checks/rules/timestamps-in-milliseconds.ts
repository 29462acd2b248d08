import type { Event, MetricData, ObjectData, PropertyData } from '@packwright/api';
import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** Times are in milliseconds: not in seconds, as most languages have them, nor in microseconds. */
export const timestampsInMilliseconds: Rule = {
  name: 'timestamps-in-milliseconds',
  about: 'object',
  check({ object, path }, report) {
    const [first, ...others] = wrongTimes(object);
    if (first === undefined) return;
    const more = others.length === 0 ? '' : ` (and ${others.length} more of this object)`;
    const text = `${first.what} is ${first.time}${more}: that looks like ${unitOf(first.time)}. The platform expects milliseconds since 1970.`;
    report({
      severity: 'WARNING',
      message: objectMessage(object.key, text),
      path: `${path}.${first.place}`,
      object: object.key,
    });
  },
};

interface WrongTime {
  readonly time: number;
  readonly what: string;
  readonly place: string;
}

function wrongTimes({ metrics = [], properties = [], events = [] }: ObjectData): WrongTime[] {
  return [
    ...wrongTimestamps('metric', 'metrics', metrics),
    ...wrongTimestamps('property', 'properties', properties),
    ...events.flatMap(wrongDates),
  ];
}

function wrongTimestamps(
  kind: string,
  member: string,
  values: readonly (MetricData | PropertyData)[],
): WrongTime[] {
  const wrong: WrongTime[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    const time = value?.timestamp;
    if (value === undefined || time === undefined || unitOf(time) === 'milliseconds') continue;
    const place = `${member}[${originalPosition(value, index)}].timestamp`;
    wrong.push({ time, what: `The timestamp of ${kind} '${value.key}'`, place });
  }
  return wrong;
}

function wrongDates(event: Event, index: number): WrongTime[] {
  return (['startDate', 'updateDate', 'cancelDate'] as const).flatMap((member) => {
    const time = event[member];
    if (time === undefined || unitOf(time) === 'milliseconds') return [];
    const place = `events[${originalPosition(event, index)}].${member}`;
    return [{ time, what: `The ${member} of event '${event.message}'`, place }];
  });
}

/** As milliseconds this is in March 1973; as seconds, after the year 5000. */
const leastMilliseconds = 1e11;
/** As milliseconds this is after the year 5000; as microseconds, in March 1973. */
const mostMilliseconds = 1e14;

/** -1 stands for the time of the collection. */
function unitOf(time: number): 'milliseconds' | 'seconds' | 'microseconds' {
  if (time === -1) return 'milliseconds';
  if (time < leastMilliseconds) return 'seconds';
  return time < mostMilliseconds ? 'milliseconds' : 'microseconds';
}
