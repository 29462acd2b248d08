import type { AttributeOptions } from '../definition/attribute.ts';

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

/** JSON has no NaN and no infinity: one of them would make the whole result unreadable. */
export function isMetricValue({ discrete }: AttributeOptions, value: unknown): value is number {
  return discrete ? Number.isInteger(value) : Number.isFinite(value);
}
