import type { Attributes } from '../definition/attribute-group.ts';
import type { AdapterInstanceObject } from '../object/adapter-instance-object.ts';
import type { ForeignObject } from '../object/foreign-object.ts';
import type { MonitoredObject } from '../object/monitored-object.ts';
import type { ObjectType } from '../object/object-type.ts';

/**
 * What an adapter may collect: objects of the types it declares, objects of other adapters that were
 * made of a key, and the adapter instance. `T` is the union of the types, `A` are the attributes of the
 * instance.
 *
 * @example
 * import { type CollectedObject, defineObjectType } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', {});
 * export const tree: CollectedObject<typeof Tree> = Tree.object({ name: 'Tree 7' });
 */
export type CollectedObject<T extends ObjectType = ObjectType, A extends Attributes = Attributes> =
  | MonitoredObject<T['key']>
  | ForeignObject
  | AdapterInstanceObject<A>;
