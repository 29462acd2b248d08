import type { Attributes } from '../definition/attribute-group.ts';
import { SdkError } from '../errors.ts';
import { MonitoredObject } from './monitored-object.ts';
import type { ObjectKey } from './object-key.ts';
import { objectRules } from './object-rules.ts';

/** An object of another adapter that is known by its key alone; made by `foreignObject`. */
export class ForeignObject extends MonitoredObject<string, Attributes, true> {
  // Tells the compiler that not every object may be collected without its type being declared.
  readonly #isForeign = true;

  get isForeign(): true {
    return this.#isForeign;
  }
}

/**
 * Makes an object from a key that came from elsewhere, such as one that the Suite API found. It takes any
 * path and may be collected without its type being declared; use `foreignObjectType` where the
 * type is known beforehand, so that the compiler checks it.
 *
 * @throws SdkError INVALID_OBJECT for a key without name, adapter kind or object kind
 */
export function foreignObject(key: ObjectKey & { readonly adapterKind: string }): ForeignObject {
  for (const field of ['name', 'adapterKind', 'objectKind'] as const) {
    if (typeof key[field] === 'string' && key[field] !== '') continue;
    throw new SdkError('INVALID_OBJECT', `The key of a foreign object needs a text as ${field}.`);
  }
  return new ForeignObject(key.objectKind, key, anyPath);
}

const anyPath = objectRules({ attributes: {}, dynamic: true, checks: 'strict' });
