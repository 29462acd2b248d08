import { SdkError } from '../errors.ts';
import { MonitoredObject } from '../object/monitored-object.ts';
import { describeKey, type ObjectKey, sameObject } from '../object/object-key.ts';
import type { RelationshipEntry } from './relationship-entry.ts';

/**
 * What becomes of the children that `CollectResult.relate` names. `{}`: the parent has these children
 * and no others. `{ clearFirst: false }`: it has these too. `{ add: false }`: it does not have these.
 *
 * @example
 * import type { RelateOptions } from '@packwright/sdk';
 * export const addToOthers: RelateOptions = { clearFirst: false };
 */
export type RelateOptions =
  | {
      /** True when absent. */
      readonly add?: true;
      /** True when absent, as for the collector: the children known so far are removed first. */
      readonly clearFirst?: boolean;
    }
  | {
      readonly add: false;
      /** False when absent, because it would remove all children and not these. */
      readonly clearFirst?: false;
    };

/** @throws SdkError INVALID_OBJECT for what is no object, and for a parent among its children */
export function relationshipEntry(
  parent: MonitoredObject | ObjectKey,
  children: Iterable<MonitoredObject | ObjectKey>,
  options: RelateOptions,
  adapterKind: string,
): RelationshipEntry {
  const { add = true, clearFirst = add } = options;
  const entry = { parent: keyOf(parent), children: keysOf(children), add, clearFirst };
  if (!add && clearFirst) {
    throw new SdkError(
      'INVALID_VALUE',
      `${describeKey(entry.parent)}: clearFirst removes all children; leave it out to remove these.`,
    );
  }
  if (entry.children.some((child) => sameObject(child, entry.parent, { adapterKind }))) {
    throw new SdkError(
      'INVALID_OBJECT',
      `${describeKey(entry.parent)} cannot be a child of itself.`,
    );
  }
  return entry;
}

/** An object in place of a list would be taken for an empty list, which removes all children. */
function keysOf(children: Iterable<MonitoredObject | ObjectKey>): ObjectKey[] {
  if (isList(children)) return Array.from(children, keyOf);
  throw new SdkError(
    'INVALID_OBJECT',
    'relate takes the children as a list of objects or keys: relate(parent, [child]).',
  );
}

/** @throws SdkError INVALID_OBJECT for what is neither an object nor a complete key */
export function keyOf(given: MonitoredObject | ObjectKey): ObjectKey {
  if (given instanceof MonitoredObject) return given.key;
  if (isKey(given)) return given;
  throw new SdkError(
    'INVALID_OBJECT',
    'Relationships are those of objects, or of keys with name, objectKind and identifiers as texts.',
  );
}

function isKey(given: ObjectKey | null | undefined): given is ObjectKey {
  if (!isText(given?.name) || !isText(given.objectKind)) return false;
  if (given.adapterKind !== undefined && !isText(given.adapterKind)) return false;
  return (
    Array.isArray(given.identifiers) &&
    given.identifiers.every(({ key, value }) => isText(key) && typeof value === 'string')
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether it can be gone through, and is no text. */
export function isList(given: unknown): given is Iterable<unknown> {
  return typeof given === 'object' && given !== null && Symbol.iterator in given;
}
