import type { MetricAttribute, NumberProperty, StringProperty } from './attribute.ts';

/**
 * The attributes and groups of an object type or of a group, by key. Keys are not empty, hold neither
 * `|` nor `:`, and differ in more than case: from each other, and at the top from the identifiers.
 * Keys that are whole numbers come first, in numeric order, wherever they stand: JavaScript does
 * that. `dashboardOrder` puts them right.
 *
 * @example
 * import { type Attributes, group, metric, units } from '@packwright/sdk';
 * const moisture = metric({ unit: units.ratio.percent });
 * export const attributes = { sensor: group({ attributes: { moisture } }) } satisfies Attributes;
 */
export type Attributes = {
  readonly [key: string]:
    | MetricAttribute
    | StringProperty
    | NumberProperty
    | AttributeGroup
    | InstancedGroup;
};

/**
 * Attributes under one heading, as `group` makes it; the label is the key when absent.
 *
 * @example
 * import { type AttributeGroup, type Attributes, group } from '@packwright/sdk';
 * export function optional<A extends Attributes>(attributes: A): AttributeGroup<A> {
 *   return group({ label: 'Where it is known', attributes });
 * }
 */
export type AttributeGroup<A extends Attributes = Attributes> = {
  readonly kind: 'group';
  readonly label?: string;
  readonly attributes: A;
};

/**
 * A group that repeats, as `instancedGroup` makes it: its attributes once for each instance.
 *
 * @example
 * import { type Attributes, type InstancedGroup, instancedGroup } from '@packwright/sdk';
 * export function perSensor<A extends Attributes>(attributes: A): InstancedGroup<A, true> {
 *   return instancedGroup({ label: 'Sensor', attributes });
 * }
 */
export type InstancedGroup<A extends Attributes = Attributes, R extends boolean = boolean> = {
  readonly kind: 'instancedGroup';
  readonly label?: string;
  /** False: the attributes may be given for the group as a whole too, as totals are. */
  readonly instanceRequired: R;
  readonly attributes: A;
};

/**
 * Puts attributes, and further groups, under one heading. `label` is the key when absent.
 *
 * @example
 * import { defineObjectType, group, metric } from '@packwright/sdk';
 * const fruit = group({ label: 'Fruit', attributes: { count: metric(), ripe: metric() } });
 * const Tree = defineObjectType('tree', { attributes: { fruit } });
 * Tree.object({ name: 'Tree 7' }).set({ fruit: { count: 120, ripe: 31 } });
 */
export function group<const A extends Attributes>(options: {
  readonly label?: string;
  readonly attributes: A;
}): AttributeGroup<A> {
  return { ...options, kind: 'group' };
}

/**
 * Declares a group whose attributes exist once for each instance, such as one disk of several.
 * `label` is the key when absent; `instanceRequired` is true when absent.
 *
 * @example
 * import { defineObjectType, instancedGroup, metric } from '@packwright/sdk';
 * const sensor = instancedGroup({ label: 'Sensor', attributes: { moisture: metric() } });
 * const Tree = defineObjectType('tree', { attributes: { sensor } });
 * Tree.object({ name: 'Tree 7' }).set({ sensor: { 'probe A': { moisture: 31 } } });
 */
export function instancedGroup<
  const A extends Attributes,
  const R extends boolean = true,
>(options: {
  readonly label?: string;
  /** False: the attributes may be given for the group as a whole too, as totals are. */
  readonly instanceRequired?: R;
  readonly attributes: A;
}): InstancedGroup<A, NoInfer<R>> {
  return {
    ...options,
    instanceRequired: options.instanceRequired ?? (true as R),
    kind: 'instancedGroup',
  };
}
