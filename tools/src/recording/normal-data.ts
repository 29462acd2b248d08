import type { Event, MetricData, ObjectData, PropertyData } from '@packwright/api';
import type { NormalEvent, NormalObject, NormalValue, Scalar } from './normal-collection.ts';
import { compareTexts } from './object-reference.ts';

/** What there is of one object, of all entries that a collection has for it. */
export function normalData(
  same: readonly ObjectData[],
): Pick<NormalObject, 'metrics' | 'properties' | 'events'> {
  return {
    ...named('metrics', values(same.flatMap(({ metrics = [] }) => metrics))),
    ...named('properties', values(same.flatMap(({ properties = [] }) => properties))),
    ...named('events', events(same.flatMap((object) => object.events ?? []))),
  };
}

function named<Name extends string, Entry>(
  name: Name,
  entries: readonly (readonly [string, Entry])[],
): Partial<Record<Name, Readonly<Record<string, Entry>>>> {
  if (entries.length === 0) return {};
  const sorted = entries.toSorted(([one], [other]) => compareTexts(one, other));
  return { [name]: Object.fromEntries(sorted) } as Partial<Record<Name, Record<string, Entry>>>;
}

type Datum = MetricData & PropertyData;

function values(data: readonly Datum[]): (readonly [string, NormalValue])[] {
  return [...Map.groupBy(data, ({ key }) => key)].map(([key, all]) => {
    const inTime = all.length === 1 ? all : all.toSorted(byTime);
    const [first = null, ...others] = inTime.map(scalar);
    return [key, others.length === 0 ? first : [first, ...others]];
  });
}

/** Of one time, by what they are: otherwise the order of the answer would show. */
function byTime(one: Datum, other: Datum): number {
  return (
    (one.timestamp ?? 0) - (other.timestamp ?? 0) ||
    compareTexts(JSON.stringify(scalar(one)), JSON.stringify(scalar(other)))
  );
}

function scalar({ stringValue, numberValue }: Datum): Scalar {
  if (stringValue !== undefined) return stringValue;
  if (numberValue === undefined) return null;
  return Number.isFinite(numberValue) ? numberValue : String(numberValue);
}

/** Events with the same message are one event: of several, the last in an order of their own counts. */
function events(all: readonly Event[]): (readonly [string, NormalEvent])[] {
  const sorted = all
    .map((event) => [event.message, normalEvent(event)] as const)
    .toSorted(([, one], [, other]) => compareTexts(JSON.stringify(one), JSON.stringify(other)));
  return [...new Map(sorted)];
}

function normalEvent({ criticality, faultKey, autoCancel, cancelDate }: Event): NormalEvent {
  return {
    ...(criticality === undefined ? {} : { criticality }),
    ...(faultKey === undefined ? {} : { faultKey }),
    ...(autoCancel === undefined ? {} : { autoCancel }),
    ...(cancelDate === undefined ? {} : { ended: true }),
  };
}
