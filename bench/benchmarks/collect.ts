import { writeCollection } from '../data/write-collection.ts';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { startOurServer } from '../servers/bench-server.ts';
import { findVendorServer } from '../servers/vendor-server.ts';
import {
  type CollectCost,
  catThroughPipe,
  collecting,
  collectLimitSeconds,
} from '../subjects/collect-cost.ts';

export const collect: Benchmark = {
  name: 'collect',
  title: '`/collect`',
  about:
    'Objects with 10 metrics and 5 properties; the adapter is `cat` of a file, the client throws the bytes away. Seconds until the whole answer was read, seconds of a core in the server alone, the most memory that it has had, and how far that had grown. The floor is `cat | cat` of the same bytes; of memory, the length of a large result.',
  inShort: true,
  measure,
};

interface Size {
  readonly objects: number;
  /** How often in a round. */
  readonly requests: number;
  /** The vendor's server takes 2 GB of memory for 100,000 objects: too much for more. */
  readonly vendorRounds?: number;
}

const sizes: readonly Size[] = [
  { objects: 1, requests: 50 },
  { objects: 1_000, requests: 20 },
  { objects: 10_000, requests: 4 },
  { objects: 100_000, requests: 1 },
  { objects: 1_000_000, requests: 1, vendorRounds: 0 },
];

/** A server that held the whole result would grow by more than its length. */
const halfOfResult = { most: 0.5, of: 'times floor' } as const;

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  const most = run.isShort ? 100_000 : 1_000_000;
  for (const size of sizes.filter(({ objects }) => objects <= most)) {
    rows.push(...(await measureSize(run, size)));
  }
  return rows;
}

async function measureSize(
  run: BenchmarkRun,
  { objects, requests, vendorRounds }: Size,
): Promise<Measurement[]> {
  using folder = makeAdapterFolder({
    commands: { collect: './adapter.sh' },
    files: { 'adapter.sh': '#!/bin/sh\nexec cat result.json > "$2"\n' },
  });
  const length = writeCollection(folder.path, objects);
  await using ours = await startOurServer(folder);
  await using vendor = await (await findVendorServer(run))?.(folder);
  const limitSeconds = collectLimitSeconds(objects);
  const subject = `${objects.toLocaleString('en')} objects`;
  run.progress(`${subject}, ${(length / 1e6).toFixed(1)} MB`);
  const takings = await interleave<CollectCost>(run, {
    warmUp: objects < 10_000,
    floor: { what: '`cat | cat`', take: () => catThroughPipe(folder.path, requests) },
    ours: { what: ours.what, take: collecting(ours, { requests, length, limitSeconds }) },
    vendor: vendor && {
      what: vendor.what,
      take: collecting(vendor, { requests, limitSeconds }),
      ...(vendorRounds !== undefined && { rounds: vendorRounds }),
    },
  });
  const { floor: _, ...servers } = takings;
  const isLarge = objects === 100_000;
  return [
    measurement(takings, {
      subject,
      unit: 's',
      figure: ({ seconds }) => seconds,
      ...(isLarge && {
        target: { most: 5, of: 'times floor', inShort: { most: 15, of: 'times floor' } },
      }),
    }),
    measurement(servers, {
      subject: `${subject}, work of the server`,
      unit: 's',
      figure: ({ coreSeconds }) => coreSeconds,
    }),
    measurement(servers, {
      subject: `${subject}, most memory of the server`,
      unit: 'MB',
      figure: ({ peakMb }) => peakMb,
    }),
    measurement(
      {
        ...servers,
        ...(isLarge && {
          floor: { what: 'length of the result', samples: [withGrowth(length / 1e6)] },
        }),
      },
      {
        subject: `${subject}, growth of its memory`,
        unit: 'MB',
        figure: ({ growthMb }) => growthMb,
        target: { most: 64, of: 'value', ...(isLarge && { inShort: halfOfResult }) },
      },
    ),
  ];
}

function withGrowth(growthMb: number): CollectCost {
  return { seconds: 0, coreSeconds: 0, peakMb: 0, growthMb };
}
