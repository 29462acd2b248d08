import type { NumberProperty, StringProperty } from './attribute.ts';
import type { AttributeGroup, Attributes, InstancedGroup } from './attribute-group.ts';

/**
 * Where the values of an instanced group go that belong to no instance, such as totals. Only for a
 * group whose `instanceRequired` is false.
 *
 * @example
 * import { defineObjectType, instancedGroup, metric, withoutInstance } from '@packwright/sdk';
 * const disk = instancedGroup({ instanceRequired: false, attributes: { size: metric() } });
 * const Host = defineObjectType('host', { attributes: { disk } });
 * Host.object({ name: 'North' }).set({ disk: { [withoutInstance]: { size: 900 }, sda: { size: 400 } } });
 */
export const withoutInstance: unique symbol = Symbol('without instance');

/**
 * The values that attributes take: a number for a metric, what its type says for a property, an
 * object for a group, and for an instanced group such objects by the name of the instance, which
 * must not be empty or contain `|`. Each may be left out or undefined, which means "not collected
 * this time".
 *
 * @example
 * import { type AttributeValues, group, metric, property } from '@packwright/sdk';
 * const attributes = { variety: property(), fruit: group({ attributes: { count: metric() } }) };
 * const values: AttributeValues<typeof attributes> = { variety: 'Gala', fruit: { count: 120 } };
 */
export type AttributeValues<A extends Attributes> = [keyof A] extends [never]
  ? NoValues
  : { readonly [K in keyof A]?: AttributeValue<A[K]> | undefined };

/** An object without members; `{}` alone would take any object, and numbers too. */
type NoValues = { readonly [K in PropertyKey]?: never };

type AttributeValue<T> =
  T extends InstancedGroup<infer A, infer R>
    ? InstanceValues<A, R>
    : T extends AttributeGroup<infer A>
      ? AttributeValues<A>
      : T extends StringProperty
        ? string
        : number;

type InstanceValues<A extends Attributes, R extends boolean> = {
  readonly [instance: string]: AttributeValues<A> | undefined;
} & { readonly [withoutInstance]?: R extends false ? AttributeValues<A> | undefined : never };

type Member = Attributes[string];

/**
 * Every metric and property as the contract names it: `'cpu|usage'` for `usage` in group `cpu`, and
 * `'disk:sda|size'` for instance `sda` of the instanced group `disk`.
 *
 * @example
 * import { type AttributePath, group, metric } from '@packwright/sdk';
 * const attributes = { cpu: group({ attributes: { usage: metric() } }) };
 * const path: AttributePath<typeof attributes> = 'cpu|usage';
 */
export type AttributePath<A extends Attributes> = PathTo<A, Member>;

/**
 * The paths of the metrics alone: what `withMetric` takes.
 *
 * @example
 * import { instancedGroup, type MetricPath, metric } from '@packwright/sdk';
 * const attributes = { disk: instancedGroup({ attributes: { size: metric() } }) };
 * const path: MetricPath<typeof attributes> = 'disk:sda|size';
 */
export type MetricPath<A extends Attributes> = PathTo<A, { readonly kind: 'metric' }>;

/**
 * The paths of the properties alone: what `withProperty` takes.
 *
 * @example
 * import { type PropertyPath, property } from '@packwright/sdk';
 * const attributes = { variety: property() };
 * const path: PropertyPath<typeof attributes> = 'variety';
 */
export type PropertyPath<A extends Attributes> = PathTo<A, { readonly kind: 'property' }>;

/**
 * What the property at this path takes; both kinds of value where the path is not known.
 *
 * @example
 * import { type PropertyValue, property } from '@packwright/sdk';
 * const attributes = { age: property({ type: 'number' }) };
 * const age: PropertyValue<typeof attributes, 'age'> = 12;
 */
export type PropertyValue<A extends Attributes, P extends string> =
  P extends PathTo<A, StringProperty>
    ? P extends PathTo<A, NumberProperty>
      ? string | number
      : string
    : P extends PathTo<A, NumberProperty>
      ? number
      : string | number;

/** Any path where the attributes are not known, as in code that serves any object type. */
type PathTo<A extends Attributes, M> = string extends keyof A ? string : KnownPathTo<A, M>;

type KnownPathTo<A extends Attributes, M> = {
  [K in keyof A & string]: A[K] extends InstancedGroup<infer B, infer R>
    ? `${K}:${string}|${PathTo<B, M>}` | (R extends false ? `${K}|${PathTo<B, M>}` : never)
    : A[K] extends AttributeGroup<infer B>
      ? `${K}|${PathTo<B, M>}`
      : A[K] extends M
        ? K
        : never;
}[keyof A & string];
