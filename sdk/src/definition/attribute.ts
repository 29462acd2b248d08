import type { Unit } from './unit.ts';

/** What metrics and properties have in common. Every flag is false when absent. */
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
};

/** A number with a history, as `metric` makes it. */
export type MetricAttribute = AttributeOptions & { readonly kind: 'metric' };

/** A property whose value is a text. */
export type StringProperty = AttributeOptions & {
  readonly kind: 'property';
  readonly type: 'string';
};

/** A property whose value is a finite number. */
export type NumberProperty = AttributeOptions & {
  readonly kind: 'property';
  readonly type: 'number';
};

/** A value that seldom changes, as `property` makes it. */
export type PropertyAttribute = StringProperty | NumberProperty;

/** Declares a number that changes over time and is drawn as a chart. */
export function metric(options: AttributeOptions = {}): MetricAttribute {
  return { ...options, kind: 'metric' };
}

/** Declares a value that seldom changes: a text unless `type: 'number'` is given. */
export function property(options: AttributeOptions & { readonly type: 'number' }): NumberProperty;
export function property(options?: AttributeOptions & { readonly type?: 'string' }): StringProperty;
export function property(
  options: AttributeOptions & { readonly type?: 'string' | 'number' } = {},
): PropertyAttribute {
  return { ...options, kind: 'property', type: options.type ?? 'string' };
}
