/** One measured number as the collector reads it; `timestamp` in milliseconds since the epoch. */
export type MetricData = {
  readonly key: string;
  readonly numberValue: number;
  readonly timestamp: number;
};

/** One metric of an object; `timestamp` in milliseconds since the epoch. */
export function metricData(key: string, numberValue: number, timestamp: number): MetricData {
  return { key, numberValue, timestamp };
}
