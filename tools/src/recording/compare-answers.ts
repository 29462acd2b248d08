import { isObject } from '../project/json-file.ts';
import { compareMaps } from './compare-maps.ts';
import type { Difference, DifferentValue } from './difference.ts';

/**
 * All differences between two answers in their normal form. Entries of a list that have a `key`, as
 * those of a definition, and texts are found by that, others by their place.
 */
export function compareAnswers(before: unknown, now: unknown, path = '$'): Difference[] {
  const [one, other] = [membersOf(before), membersOf(now)];
  if (one === undefined || other === undefined) {
    return JSON.stringify(before) === JSON.stringify(now) ? [] : [difference(path, before, now)];
  }
  return compareMaps(one, other, isEqual).flatMap(({ key, before, now }) => {
    const place = `${path}${key}`;
    return before === undefined || now === undefined
      ? [difference(place, before?.value, now?.value)]
      : compareAnswers(before.value, now.value, place);
  });
}

/** Under the step of a path that leads there. */
type Members = ReadonlyMap<string, { readonly value: unknown }>;

function membersOf(value: unknown): Members | undefined {
  if (Array.isArray(value)) {
    return new Map(value.map((entry, place) => [`[${stepTo(entry, place)}]`, { value: entry }]));
  }
  if (!isObject(value)) return undefined;
  const members = Object.entries(value);
  return new Map(members.map(([name, member]) => [`.${name}`, { value: member }]));
}

function stepTo(entry: unknown, place: number): string {
  if (typeof entry === 'string') return JSON.stringify(entry);
  return isObject(entry) && typeof entry.key === 'string' ? entry.key : String(place);
}

function isEqual(one: { readonly value: unknown }, other: { readonly value: unknown }): boolean {
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

function difference(path: string, before: unknown, now: unknown): Difference {
  return {
    about: 'answer',
    object: path,
    key: '',
    ...(before === undefined ? {} : { before: shown(before) }),
    ...(now === undefined ? {} : { now: shown(now) }),
  };
}

/** Of lists and objects it is enough that they are there. */
function shown(value: unknown): DifferentValue {
  return typeof value === 'string' || typeof value === 'number' || value === null
    ? value
    : typeof value === 'boolean'
      ? String(value)
      : true;
}
