import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import type { Measurement } from './measurement.ts';

/** What one benchmark came to: what is kept of it in `bench/results`, and shown on the page. */
export interface BenchmarkResult {
  /** Of the benchmark; the name of the file. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly machine: Machine;
  readonly measurements: readonly Measurement[];
  /** Sentences below the table. */
  readonly notes: readonly string[];
}

const folder = join(import.meta.dirname, '../results');

/** Replaces what an earlier run of the same benchmark came to. */
export function writeResult(result: BenchmarkResult): void {
  const measurements = result.measurements.map((row) => ({
    ...row,
    ours: rounded(row.ours),
    ...(row.floor && { floor: rounded(row.floor) }),
    ...(row.vendor && { vendor: rounded(row.vendor) }),
  }));
  const text = JSON.stringify({ ...result, measurements }, undefined, 1);
  writeFileSync(join(folder, `${result.name}.json`), `${text}\n`);
}

/** All that is kept, those in `order` first. */
export function readResults(order: readonly string[]): BenchmarkResult[] {
  const results = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file): BenchmarkResult => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const place = ({ name }: BenchmarkResult) => {
    return order.includes(name) ? order.indexOf(name) : order.length;
  };
  return results.toSorted((one, other) => place(one) - place(other));
}

/** More digits than anybody compares would make every line of the file new in each run. */
function rounded({ what, values }: Measurement['ours']): Measurement['ours'] {
  return { what, values: values.map((value) => Number(value.toPrecision(4))) };
}
