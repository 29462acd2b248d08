import type { ResultObject } from './result-object.ts';
import { TestFailure } from './test-failure.ts';

/**
 * What tells an object from others: its name, or values of its identifiers, the name among them or
 * not. It need not be complete.
 *
 * @example
 * import type { Sought } from '@packwright/sdk/testing';
 *
 * export const sought: Sought[] = ['Tree 7', { tree_id: 'T-7' }, { name: 'Tree 7', row: 3 }];
 */
export type Sought = string | Readonly<Record<string, string | number>>;

/**
 * The one object of those that is sought.
 *
 * @param type what they are called in messages
 * @param failures why some may be missing, for the end of the message
 * @throws TestFailure where there is none, or more than one, listing what there is
 */
export function findObject(
  candidates: readonly ResultObject[],
  type: string,
  sought: Sought,
  failures: string,
): ResultObject {
  const found = candidates.filter((object) => matches(object, sought));
  const [object] = found;
  if (object !== undefined && found.length === 1) return object;
  const what = `${type} ${typeof sought === 'string' ? JSON.stringify(sought) : pairsOf(sought)}`;
  if (found.length > 1) {
    throw new TestFailure(`${found.length} objects are ${what}: ${listed(found)}.`);
  }
  throw new TestFailure(`There is no ${what}, but ${listed(candidates)}.${failures}`);
}

function matches({ name, identifiers }: ResultObject, sought: Sought): boolean {
  if (typeof sought === 'string') return name === sought;
  const known: Readonly<Record<string, string>> = { name, ...identifiers };
  return Object.entries(sought).every(([key, value]) => known[key] === String(value));
}

function pairsOf(sought: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(sought).map(([key, value]) => `${key}=${value}`);
  return `(${pairs.join(', ')})`;
}

/** The first few: a collection has thousands. */
function listed(objects: readonly ResultObject[]): string {
  const shown = objects.slice(0, 10).map(String);
  if (objects.length > shown.length) shown.push(`${objects.length - shown.length} more`);
  return shown.join(', ');
}
