import { compareMaps, type MapDifference } from './compare-maps.ts';
import type { Comparison } from './comparison.ts';
import type { Difference, DifferenceSubject, DifferentValue } from './difference.ts';
import type { NormalObject, NormalValue, Scalar } from './normal-collection.ts';
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

function compareMembers<Value>(
  before: Readonly<Record<string, Value>> = {},
  now: Readonly<Record<string, Value>> = {},
  isSame: (before: Value, now: Value, key: string) => boolean,
): MapDifference<Value>[] {
  return compareMaps(new Map(Object.entries(before)), new Map(Object.entries(now)), isSame);
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
  const isSameValue = (one: NormalValue, other: NormalValue) => {
    const [all, others] = [[one].flat(), [other].flat()];
    return (
      all.length === others.length && all.every((value, at) => isSameScalar(value, others[at]))
    );
  };
  const isSameScalar = (one: Scalar, other: Scalar | undefined) =>
    typeof one === 'number' && typeof other === 'number'
      ? isNear(one, other, tolerance)
      : one === other;
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
