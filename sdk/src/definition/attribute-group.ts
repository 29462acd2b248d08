import type { MetricAttribute, NumberProperty, StringProperty } from './attribute.ts';

/** The attributes and groups of an object type or of a group, by key. */
export type Attributes = {
  readonly [key: string]: MetricAttribute | StringProperty | NumberProperty | AttributeGroup;
};

/** Attributes under one heading, as `group` makes it; the label is the key when absent. */
export type AttributeGroup<A extends Attributes = Attributes> = {
  readonly kind: 'group';
  readonly label?: string;
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
 * The values that attributes take: a number for a metric, what its type says for a property, an
 * object for a group. Each may be left out or undefined, which means "not collected this time".
 */
export type AttributeValues<A extends Attributes> = {
  readonly [K in keyof A]?: AttributeValue<A[K]> | undefined;
};

type AttributeValue<T> =
  T extends AttributeGroup<infer A>
    ? AttributeValues<A>
    : T extends StringProperty
      ? string
      : number;

/** Whether such a path names a metric or property, and no group; for keys no compiler has seen. */
export function isAttributePath(attributes: Attributes, path: unknown): boolean {
  if (typeof path !== 'string') return false;
  const [key = '', ...rest] = path.split('|');
  const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
  if (attribute?.kind !== 'group') return attribute !== undefined && rest.length === 0;
  return isAttributePath(attribute.attributes, rest.join('|'));
}

/** Every metric and property as the contract names it: `'cpu|usage'` for `usage` in group `cpu`. */
export type AttributePath<A extends Attributes> = {
  [K in keyof A & string]: A[K] extends AttributeGroup<infer B> ? `${K}|${AttributePath<B>}` : K;
}[keyof A & string];
