/** One property as the collector reads it: exactly one of the two values. */
export type PropertyData = { readonly key: string; readonly timestamp: number } & (
  | { readonly stringValue: string }
  | { readonly numberValue: number }
);

/** One property of an object; `timestamp` in milliseconds since the epoch. */
export function propertyData(key: string, value: string | number, timestamp: number): PropertyData {
  return typeof value === 'string'
    ? { key, stringValue: value, timestamp }
    : { key, numberValue: value, timestamp };
}
