import type { Attributes } from '../definition/attribute-group.ts';
import { checkObjectType } from '../definition/definition-problems.ts';
import type { Identifiers, ObjectIdentity } from '../definition/identifier.ts';
import type {
  ObjectTypeDefinition,
  ObjectTypeOptions,
} from '../definition/object-type-definition.ts';
import { IdentityRules } from './identity-rules.ts';
import { MonitoredObject } from './monitored-object.ts';
import type { ObjectKey } from './object-key.ts';
import { objectRules } from './object-rules.ts';

/** A kind of object, as `defineObjectType` makes it: what the definition says, and its maker. */
export type ObjectType<
  K extends string = string,
  I extends Identifiers = Identifiers,
  A extends Attributes = Attributes,
  D extends boolean = boolean,
> = ObjectTypeDefinition<K, I, A, D> & {
  /**
   * Makes an object of this type. Its identity is made of the identifiers that are part of
   * uniqueness, or of its name when there are none, and must not change between collections.
   *
   * @throws SdkError INVALID_OBJECT when the name is empty or a required identifier is missing
   */
  object(identity: ObjectIdentity<I>): MonitoredObject<K, A, D>;
  /**
   * The key that `object` would give, without an object: for lookups and comparisons.
   *
   * @throws SdkError INVALID_OBJECT as `object` does
   */
  objectKey(identity: ObjectIdentity<I>): ObjectKey;
};

/**
 * Declares a kind of object once, for the definition and for the collection: what it is identified
 * by, and which metrics and properties it has.
 *
 * @throws SdkError INVALID_DEFINITION naming each key that is empty or repeated, and those of
 * attributes and groups that contain `|` or `:`
 */
export function defineObjectType<
  const K extends string,
  const A extends Attributes = Record<never, never>,
  const I extends Identifiers = Record<never, never>,
  const D extends boolean = false,
>(key: K, options: ObjectTypeOptions<I, A, D>): ObjectType<K, I, A, D> {
  return objectType(undefined, key, options);
}

/**
 * Names an object type of another adapter, for reporting values, events and relationships of objects
 * that this other adapter collects. List it under `foreignObjectTypes`: it is not part of the
 * adapter's own definition, so the platform shows the keys of its values instead of labels.
 *
 * @throws SdkError INVALID_DEFINITION as `defineObjectType` does
 */
export function foreignObjectType<
  const K extends string,
  const A extends Attributes = Record<never, never>,
  const I extends Identifiers = Record<never, never>,
  const D extends boolean = false,
>(adapterKind: string, key: K, options: ObjectTypeOptions<I, A, D> = {}): ObjectType<K, I, A, D> {
  return objectType(adapterKind, key, options);
}

function objectType<
  K extends string,
  A extends Attributes,
  I extends Identifiers,
  D extends boolean,
>(
  adapterKind: string | undefined,
  key: K,
  options: ObjectTypeOptions<I, A, D>,
): ObjectType<K, I, A, D> {
  const {
    identifiers = {} as I,
    attributes = {} as A,
    dynamic = false as D,
    checks = 'strict',
  } = options;
  checkObjectType(key, identifiers, attributes);
  const type = { ...options, key, adapterKind, identifiers, attributes, dynamic, checks };
  const identity = new IdentityRules(adapterKind, key, identifiers);
  const rules = objectRules(type, type);
  return {
    ...type,
    object: (given) => new MonitoredObject(key, identity.keyOf(given), rules),
    objectKey: (given) => identity.keyOf(given),
  };
}
