import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContainerSample } from '../../src/statistics/container-statistics.ts';
import type { LongRunPlan } from '../../src/statistics/long-run-summary.ts';
import type { Message } from '../checks/collect-case.ts';

/** One golden long run: what the adapter answered, and what the vendor's tools made of it. */
export interface LongRunCase {
  readonly plan: LongRunPlan;
  /** Of the container, during each of the collections. */
  readonly samples: readonly ContainerSample[];
  readonly collections: readonly CollectionCase[];
  readonly expected: LongRunVerdict;
}

/** One answer of a long run. */
export interface CollectionCase {
  readonly status: number;
  /** As the server sent it. */
  readonly text: string;
  readonly seconds: number;
}

/** What is found in a long run. */
export interface LongRunVerdict {
  readonly messages: readonly Message[];
  /** By type and thing, in percent per hour. */
  readonly growth: Table<number>;
  readonly sizes: Table<readonly number[]>;
  readonly counts: Table<readonly number[]>;
  /** What is printed of it. */
  readonly text: string;
}

type Table<Cell> = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

/** Reads a folder of the golden data. */
export function longRunCase(folder: string): LongRunCase {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const given = JSON.parse(read('collections.json'));
  const expected = JSON.parse(read('expected.json'));
  return {
    plan: { interval: given.collection_interval_seconds, duration: given.duration_seconds },
    samples: given.container_stats,
    collections: given.collections.map(collectionCase),
    expected: {
      messages: expected.validation.messages,
      growth: expected.growth_rates,
      sizes: expected.unique_counts_so_far,
      counts: expected.per_collection_counts,
      text: read('expected-summary.txt'),
    },
  };
}

function collectionCase(given: { status: number; body: unknown; seconds: number }): CollectionCase {
  const { status, body, seconds } = given;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, seconds, text: body === null ? '' : text };
}
