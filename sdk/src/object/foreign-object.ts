import type { Attributes } from '../definition/attribute-group.ts';
import { SdkError } from '../errors.ts';
import { MonitoredObject } from './monitored-object.ts';
import type { Identifier, ObjectKey } from './object-key.ts';
import { objectRules } from './object-rules.ts';

/**
 * An object that is known by its key alone, most often one of another adapter; made by
 * `foreignObject`. It takes any path that can be written.
 *
 * @example
 * import type { ForeignObject } from '@packwright/sdk';
 * export function note(machine: ForeignObject): void {
 *   machine.withProperty('orchard|owner', 'picker');
 * }
 */
export class ForeignObject extends MonitoredObject<string, Attributes, true> {
  // Tells the compiler that not every object may be collected without its type being declared.
  readonly #isForeign = true;

  get isForeign(): true {
    return this.#isForeign;
  }
}

/**
 * Makes an object from a key that came from elsewhere, such as one that the Suite API found. It takes
 * any path and may be collected without its type being declared; use `foreignObjectType` where the
 * type is known beforehand, so that the compiler checks it. An object of the adapter itself, which
 * the Suite API finds too, can be named so as a parent or child; to report values of it, make it by
 * its own type, which checks them: the same identifiers mean the same object.
 *
 * @param key without identifiers when the name alone tells the object from others
 * @throws SdkError INVALID_OBJECT for a key without name, adapter kind or object kind, and for an
 * identifier that is incomplete
 * @example
 * import { foreignObject } from '@packwright/sdk';
 * const identifiers = [{ key: 'VMEntityObjectID', value: 'vm-7', isPartOfUniqueness: true }];
 * const key = { adapterKind: 'VMWARE', objectKind: 'VirtualMachine', name: 'North', identifiers };
 * export const machine = foreignObject(key).withMetric('orchard|trees', 120);
 */
export function foreignObject({ identifiers = [], ...key }: ForeignKey): ForeignObject {
  for (const field of ['name', 'adapterKind', 'objectKind'] as const) {
    if (typeof key[field] === 'string' && key[field] !== '') continue;
    throw new SdkError('INVALID_OBJECT', `The key of a foreign object needs a text as ${field}.`);
  }
  const { name, adapterKind, objectKind } = key;
  const checked = identifiers.map((identifier) => checkedIdentifier(name, identifier));
  const ownKey = { name, adapterKind, objectKind, identifiers: checked };
  return new ForeignObject(objectKind, ownKey, anyPath);
}

type ForeignKey = {
  readonly name: string;
  readonly adapterKind: string;
  readonly objectKind: string;
  readonly identifiers?: ObjectKey['identifiers'];
};

function checkedIdentifier(name: string, { key, value, isPartOfUniqueness }: Identifier) {
  const texts = typeof key === 'string' && key !== '' && typeof value === 'string';
  if (texts && typeof isPartOfUniqueness === 'boolean') return { key, value, isPartOfUniqueness };
  throw new SdkError(
    'INVALID_OBJECT',
    `Foreign object "${name}": identifier ${key} needs key and value as texts, and isPartOfUniqueness.`,
  );
}

const anyPath = objectRules({ attributes: {}, dynamic: true, checks: 'strict' });
