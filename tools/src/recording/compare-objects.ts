import { compareMaps, type MapDifference } from './compare-maps.ts';
import type { Comparison } from './comparison.ts';
import type { Difference, DifferenceSubject, DifferentValue } from './difference.ts';
import type { NormalObject, NormalValue } from './normal-collection.ts';
import { isNear } from './tolerance.ts';

/** What counts as different between two states of one object. */
export function compareObjects(
  before: NormalObject,
  now: NormalObject,
  comparison: Comparison,
): Difference[] {
  const { object } = now;
  const about = (
    subject: DifferenceSubject,
    differences: readonly MapDifference<DifferentValue>[],
  ): Difference[] => differences.map((one) => ({ about: subject, object, ...one }));
  return [
    ...about('name', compareMaps(nameOf(before), nameOf(now), isEqual)),
    ...about('identifier', compareMembers(before.identifiers, now.identifiers, isEqual)),
    ...about('metric', compareValues('metrics', before, now, comparison)),
    ...about('property', compareValues('properties', before, now, comparison)),
    ...about('event', compareEvents(before, now, comparison)),
  ];
}

function nameOf({ name }: NormalObject): ReadonlyMap<string, string> {
  return new Map(name === undefined ? [] : [['', name]]);
}

/** As `compareMaps`, without making any: a large collection has a million members. */
function compareMembers<Value>(
  before: Readonly<Record<string, Value>> = {},
  now: Readonly<Record<string, Value>> = {},
  isSame: (before: Value, now: Value, key: string) => boolean,
): MapDifference<Value>[] {
  const differences: MapDifference<Value>[] = [];
  for (const [key, one] of Object.entries(before)) {
    const other = Object.hasOwn(now, key) ? now[key] : undefined;
    if (other === undefined) differences.push({ key, before: one });
    else if (!isSame(one, other, key)) differences.push({ key, before: one, now: other });
  }
  for (const [key, other] of Object.entries(now)) {
    if (!Object.hasOwn(before, key)) differences.push({ key, now: other });
  }
  return differences;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function compareValues(
  member: 'metrics' | 'properties',
  before: NormalObject,
  now: NormalObject,
  { values, varies, ignoresKey, tolerance }: Comparison,
): MapDifference<NormalValue>[] {
  const isCompared = values === 'all' || (values === 'properties' && member === 'properties');
  const isSame = (one: NormalValue, other: NormalValue, key: string) =>
    !isCompared || varies(key) || isSameValue(one, other);
  const isSameValue = (one: NormalValue, other: NormalValue): boolean => {
    if (typeof one === 'number' && typeof other === 'number') return isNear(one, other, tolerance);
    if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
    return (
      one.length === other.length && one.every((value, place) => isSameValue(value, other[place]))
    );
  };
  return compareMembers(before[member], now[member], isSame).filter(({ key }) => !ignoresKey(key));
}

function compareEvents(
  before: NormalObject,
  now: NormalObject,
  { ignoresEvent }: Comparison,
): MapDifference<DifferentValue>[] {
  return compareMembers<DifferentValue>(before.events, now.events, isEqual).filter(
    ({ key }) => !ignoresEvent(key),
  );
}
