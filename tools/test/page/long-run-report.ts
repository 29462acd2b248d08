import type { CollectionRow } from '../../src/mp-test/long-run/long-run-report.ts';
import type { TestReport } from '../../src/mp-test/test-report.ts';
import { heading } from './orchard-report.ts';

const interval = 300;

/** Six hours in which trees become more, collection 41 is late, and collection 51 fails. */
export function longRunReport(): TestReport {
  const collections = Array.from({ length: 72 }, (_, index) => collection(index));
  const none = { objects: [], metrics: [], properties: [], events: [], relationships: [] };
  const growth = { metrics: 0, properties: 0, events: 0 };
  return {
    ...heading,
    method: 'long-run',
    passed: false,
    exitCode: 1,
    counts: { errors: 1, warnings: 1 },
    findings: [
      {
        rule: 'object-growth',
        severity: 'WARNING',
        message: "Objects of type 'OrchardAdapter::tree' grew at a rate of 1.20% per hour.",
      },
      { rule: 'failed-collections', severity: 'ERROR', message: 'Collection 51 failed.' },
    ],
    longRun: {
      interval,
      duration: 72 * interval,
      planned: 72,
      collections,
      types: [
        {
          type: 'OrchardAdapter::tree',
          foundIn: collections.map(({ number }) => number),
          counts: none,
          growth: { ...growth, objects: 1.2, propertyValues: 2.4, relationships: 1.2 },
        },
        {
          type: 'OrchardAdapter::row',
          foundIn: [1],
          counts: none,
          growth: { ...growth, objects: 0, propertyValues: 0, relationships: 0 },
        },
      ],
    },
  };
}

function collection(index: number): CollectionRow {
  const fails = index === 50;
  const isLate = index === 40;
  const counts = {
    objects: 1_895 + index * 2,
    metrics: 5_535 + index * 9,
    properties: 1_820,
    events: index % 7,
    relationships: 1_898 + index * 2,
  };
  const nothing = { objects: 0, metrics: 0, properties: 0, events: 0, relationships: 0 };
  return {
    number: index + 1,
    begin: index * interval,
    seconds: isLate ? 312 : 2 + (index % 10) / 10,
    status: fails ? 500 : 200,
    bytes: fails ? 120 : 1_100_000 + index * 3_000,
    ...(fails ? { failure: 'No result from adapter: it was ended by signal SIGKILL' } : {}),
    tookTooLong: isLate,
    counts: fails ? nothing : counts,
    findings: { errors: fails ? 1 : 0, warnings: 0 },
    container: {
      cpu: [20 + (index % 9), 30],
      memory: [30 + index * 0.6, 32 + index * 0.6],
      memoryLimit: 1024 ** 3,
      network: { received: 1_000, sent: 2_000 },
      blocks: { read: 0, written: 0 },
      peakMemory: Math.round((32 + index * 0.6) * 1024 ** 2 * 10.24),
      memoryKills: fails ? 1 : 0,
    },
  };
}
