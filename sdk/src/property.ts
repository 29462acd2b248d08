import type { PropertyAttribute } from './definition/attribute.ts';
import { isMetricValue } from './metric.ts';

/** One property as the collector reads it: exactly one of the two values. */
export type PropertyData = { readonly key: string; readonly timestamp: number } & (
  | { readonly stringValue: string }
  | { readonly numberValue: number }
);

export function propertyData(key: string, value: string | number, timestamp: number): PropertyData {
  return typeof value === 'string'
    ? { key, stringValue: value, timestamp }
    : { key, numberValue: value, timestamp };
}

export function isPropertyValue(
  attribute: PropertyAttribute,
  value: unknown,
): value is string | number {
  return attribute.type === 'number' ? isMetricValue(attribute, value) : typeof value === 'string';
}
