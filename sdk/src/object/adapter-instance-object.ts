import type { Attributes } from '../definition/attribute-group.ts';
import { MonitoredObject } from './monitored-object.ts';
import type { ObjectKey } from './object-key.ts';
import { objectRules } from './object-rules.ts';

/**
 * The adapter instance as an object: what is reported of the account, and the root of its objects.
 * The functions of an adapter get it as `instance`; it may be collected and be a parent like others.
 *
 * @example
 * import type { AdapterInstanceObject, MonitoredObject } from '@packwright/sdk';
 * export function rootOf(instance: AdapterInstanceObject, trees: readonly MonitoredObject[]) {
 *   return instance.addChildren(trees);
 * }
 */
export class AdapterInstanceObject<A extends Attributes = Attributes> extends MonitoredObject<
  string,
  A,
  false
> {
  // Tells the compiler that not every object is an adapter instance.
  readonly #isAdapterInstance = true;

  constructor(key: ObjectKey, attributes: A) {
    super(key.objectKind, key, objectRules({ attributes, dynamic: false, checks: 'strict' }));
  }

  get isAdapterInstance(): true {
    return this.#isAdapterInstance;
  }
}
