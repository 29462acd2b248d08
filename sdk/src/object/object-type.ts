import type { Attributes } from '../definition/attribute-group.ts';
import { checkObjectType, noteAsMade } from '../definition/checks/check-object-type.ts';
import type { Identifiers, ObjectIdentity } from '../definition/identifier.ts';
import type {
  ObjectTypeDefinition,
  ObjectTypeOptions,
} from '../definition/object-type-definition.ts';
import { IdentityRules } from './identity-rules.ts';
import { MonitoredObject } from './monitored-object.ts';
import type { ObjectKey } from './object-key.ts';
import { type ObjectRules, objectRules } from './object-rules.ts';

/**
 * A kind of object, as `defineObjectType` and `foreignObjectType` make it: what the definition says,
 * and the maker of its objects.
 *
 * @example
 * import { defineObjectType, type ObjectType } from '@packwright/sdk';
 * const types: readonly ObjectType[] = [defineObjectType('tree', {}), defineObjectType('bee', {})];
 * export const keys = types.map(({ key }) => key);
 */
export type ObjectType<
  K extends string = string,
  I extends Identifiers = Identifiers,
  A extends Attributes = Attributes,
  D extends boolean = boolean,
  M extends string | undefined = string | undefined,
> = ObjectTypeDefinition<K, I, A, D, M> & {
  /**
   * Makes an object of this type. Its identity is made of the identifiers that are part of
   * uniqueness, or of its name when there are none, and must not change between collections.
   *
   * @throws SdkError INVALID_OBJECT naming all that is wrong: an empty name, an identifier that is
   * missing, not declared or of another type, a key that the enumeration lacks
   */
  object(identity: ObjectIdentity<I>): MonitoredObject<K, A, D>;
  /**
   * The key that an object of this identity has, without an object: for lookups and comparisons.
   *
   * @throws SdkError INVALID_OBJECT as `object` does
   */
  objectKey(identity: ObjectIdentity<I>): ObjectKey;
};

/**
 * Declares a kind of object once, for the definition and for the collection: what it is identified
 * by, and which metrics and properties it has.
 *
 * @throws SdkError INVALID_DEFINITION, naming each key, default and member that the platform or the
 * SDK would not take, and keys that differ in nothing but case
 * @example
 * import { defineObjectType, metric, units } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', {
 *   label: 'Tree',
 *   identifiers: { tree_id: { label: 'ID' } },
 *   attributes: { moisture: metric({ label: 'Moisture', unit: units.ratio.percent }) },
 * });
 * export const tree = Tree.object({ name: 'Tree 7', tree_id: 'T-7' }).set({ moisture: 31 });
 */
export function defineObjectType<
  const K extends string,
  const A extends Attributes = Record<never, never>,
  const I extends Identifiers = Record<never, never>,
  const D extends boolean = false,
>(key: K, options: ObjectTypeOptions<I, A, D>): ObjectType<K, I, A, D, undefined> {
  return objectType(undefined, key, options);
}

/**
 * Names an object type of another adapter, for reporting values, events and relationships of objects
 * that this other adapter collects. List it under `foreignObjectTypes`: it is not part of the
 * adapter's own definition, so the platform shows the keys of its values instead of labels.
 *
 * @throws SdkError INVALID_DEFINITION as `defineObjectType` does
 * @example
 * import { foreignObjectType, metric } from '@packwright/sdk';
 * const VirtualMachine = foreignObjectType('VMWARE', 'VirtualMachine', {
 *   identifiers: { VMEntityObjectID: {}, VMEntityName: { partOfUniqueness: false } },
 *   attributes: { trees: metric() },
 * });
 */
export function foreignObjectType<
  const K extends string,
  const A extends Attributes = Record<never, never>,
  const I extends Identifiers = Record<never, never>,
  const D extends boolean = false,
  const M extends string = string,
>(adapterKind: M, key: K, options: ObjectTypeOptions<I, A, D> = {}): ObjectType<K, I, A, D, M> {
  return objectType(adapterKind, key, options);
}

function objectType<
  K extends string,
  A extends Attributes,
  I extends Identifiers,
  D extends boolean,
  M extends string | undefined,
>(adapterKind: M, key: K, options: ObjectTypeOptions<I, A, D>): ObjectType<K, I, A, D, M> {
  checkObjectType(adapterKind, key, options);
  const {
    identifiers = {} as I,
    attributes = {} as A,
    dynamic = false as D,
    checks = 'strict',
  } = options;
  const type = { ...options, key, adapterKind, identifiers, attributes, dynamic, checks };
  const identity = new IdentityRules(adapterKind, key, identifiers);
  // Made for the first object: a start that answers another request does not pay for it.
  let rules: ObjectRules | undefined;
  const made: ObjectType<K, I, A, D, M> = noteAsMade({
    ...type,
    object(given) {
      rules ??= objectRules(made, made);
      return new MonitoredObject(key, identity.keyOf(given), rules);
    },
    objectKey: (given) => identity.keyOf(given),
  });
  return made;
}
