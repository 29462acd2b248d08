import type { Unit } from './unit.ts';

/**
 * What metrics and properties have in common. Every flag is false when absent.
 *
 * @example
 * import { type AttributeOptions, metric, units } from '@packwright/sdk';
 * const share: AttributeOptions = { unit: units.ratio.percent, kpi: true };
 * const attributes = { moisture: metric(share), shade: metric({ ...share, label: 'Shade' }) };
 */
export type AttributeOptions = {
  /** The name people see; the key when absent. */
  readonly label?: string;
  /** One of `units`, or made by `customUnit`; values are reported in exactly this unit. */
  readonly unit?: Unit;
  /** A broken threshold counts towards the health of the object. */
  readonly kpi?: boolean;
  /** Shows an effect; never considered the cause of a problem. */
  readonly impact?: boolean;
  /** Shown in the platform's summary widgets. */
  readonly keyAttribute?: boolean;
  /** Takes whole numbers only; another one is refused. Means nothing for a text. */
  readonly discrete?: boolean;
  /** The value is a rate. A unit decides this by itself, so the flag counts without unit only. */
  readonly rate?: boolean;
  /** Place among its siblings on the platform's pages; that of its declaration when absent. */
  readonly dashboardOrder?: number;
  /** False: the platform collects it only where a policy says so. True when absent. */
  readonly defaultMonitored?: boolean;
  /** Keys of the adapter's `favoriteGroups` that show it. */
  readonly favoriteGroups?: readonly string[];
  /** Instances of its group that are shown there; none when absent. */
  readonly favoriteInstances?: readonly string[];
};

/**
 * What is said of a property besides.
 *
 * @example
 * import { property, type PropertyOptions } from '@packwright/sdk';
 * const kept: PropertyOptions = { history: true };
 * export const attributes = { variety: property({ ...kept, label: 'Variety' }) };
 */
export type PropertyOptions = AttributeOptions & {
  /** Former values are kept; false when absent. */
  readonly history?: boolean;
};

/**
 * A number with a history, as `metric` makes it.
 *
 * @example
 * import { type MetricAttribute, metric, units } from '@packwright/sdk';
 * const { percent } = units.ratio;
 * export const share = (label: string): MetricAttribute => metric({ label, unit: percent });
 */
export type MetricAttribute = AttributeOptions & { readonly kind: 'metric' };

/**
 * A property whose value is a text.
 *
 * @example
 * import { property, type StringProperty } from '@packwright/sdk';
 * export const text = (label: string): StringProperty => property({ label });
 */
export type StringProperty = PropertyOptions & {
  readonly kind: 'property';
  readonly type: 'string';
};

/**
 * A property whose value is a finite number.
 *
 * @example
 * import { type NumberProperty, property } from '@packwright/sdk';
 * export const number = (label: string): NumberProperty => property({ label, type: 'number' });
 */
export type NumberProperty = PropertyOptions & {
  readonly kind: 'property';
  readonly type: 'number';
};

/**
 * A value that seldom changes, as `property` makes it.
 *
 * @example
 * import { type PropertyAttribute, property } from '@packwright/sdk';
 * const properties: PropertyAttribute[] = [property(), property({ type: 'number' })];
 */
export type PropertyAttribute = StringProperty | NumberProperty;

/**
 * Declares a number that changes over time and is drawn as a chart.
 *
 * @example
 * import { defineObjectType, metric, units } from '@packwright/sdk';
 * const height = metric({ label: 'Height', kpi: true });
 * const load = metric({ unit: units.ratio.percent, keyAttribute: true });
 * export const Tree = defineObjectType('tree', { attributes: { height, load } });
 */
export function metric(options: AttributeOptions = {}): MetricAttribute {
  return { ...options, kind: 'metric' };
}

/**
 * Declares a value that seldom changes: a text unless `type: 'number'` is given.
 *
 * @example
 * import { defineObjectType, property } from '@packwright/sdk';
 * const variety = property({ label: 'Variety' });
 * const age = property({ label: 'Age', type: 'number', discrete: true });
 * export const Tree = defineObjectType('tree', { attributes: { variety, age } });
 */
export function property(options: PropertyOptions & { readonly type: 'number' }): NumberProperty;
export function property(options?: PropertyOptions & { readonly type?: 'string' }): StringProperty;
export function property(
  options: PropertyOptions & { readonly type?: 'string' | 'number' } = {},
): PropertyAttribute {
  return { ...options, kind: 'property', type: options.type ?? 'string' };
}
