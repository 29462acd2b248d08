import type { MetricAttribute, NumberProperty, StringProperty } from './attribute.ts';

/** The attributes and groups of an object type or of a group, by key. */
export type Attributes = {
  readonly [key: string]:
    | MetricAttribute
    | StringProperty
    | NumberProperty
    | AttributeGroup
    | InstancedGroup;
};

/** Attributes under one heading, as `group` makes it; the label is the key when absent. */
export type AttributeGroup<A extends Attributes = Attributes> = {
  readonly kind: 'group';
  readonly label?: string;
  readonly attributes: A;
};

/** A group that repeats, as `instancedGroup` makes it: its attributes once for each instance. */
export type InstancedGroup<A extends Attributes = Attributes, R extends boolean = boolean> = {
  readonly kind: 'instancedGroup';
  readonly label?: string;
  /** False: the attributes may be given for the group as a whole too, as totals are. */
  readonly instanceRequired: R;
  readonly attributes: A;
};

/** Puts attributes, and further groups, under one heading. `label` is the key when absent. */
export function group<const A extends Attributes>(options: {
  readonly label?: string;
  readonly attributes: A;
}): AttributeGroup<A> {
  return { ...options, kind: 'group' };
}

/**
 * Declares a group whose attributes exist once for each instance, such as one disk of several.
 * `label` is the key when absent; `instanceRequired` is true when absent.
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
