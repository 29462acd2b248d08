import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { startOurServer } from '../servers/bench-server.ts';
import {
  findVendorServer,
  type StartVendorServer,
  type VendorServer,
} from '../servers/vendor-server.ts';
import { askAtOnce, type Crowd } from '../subjects/ask-at-once.ts';
import { spawnAtOnce } from '../subjects/spawn-time.ts';
import { instance, shellAdapter } from '../subjects/test-adapters.ts';

const limitSeconds = 30;

export const parallelRequests: Benchmark = {
  name: 'parallel-requests',
  title: 'Requests at the same time',
  about: `\`/test\` with the adapter in shell, all requests sent at once: seconds until the last answer, and how many had none after ${limitSeconds} s. The floor starts as many of the same program at once, by Node. Each server is started for each row.`,
  inShort: true,
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const startVendor = await findVendorServer(run);
  const rows: Measurement[] = [];
  for (const requests of [1, 10, 100]) {
    rows.push(...(await measureCrowd(run, requests, startVendor)));
  }
  return rows;
}

async function measureCrowd(
  run: BenchmarkRun,
  requests: number,
  startVendor: StartVendorServer | undefined,
): Promise<Measurement[]> {
  using folder = makeAdapterFolder({
    commands: { test: './adapter.sh' },
    files: { 'adapter.sh': shellAdapter, 'instance.json': instance },
  });
  await using ours = await startOurServer(folder);
  await using vendor = await startVendor?.(folder);
  const words = ['./adapter.sh', 'instance.json', '/dev/null'];
  const crowd = { requests, limitSeconds };
  const takings = await interleave<Crowd>(run, {
    warmUp: true,
    floor: { what: 'the same program', take: () => spawnAtOnce(requests, words, folder.path) },
    ours: { what: ours.what, take: () => askAtOnce(ours.url, crowd) },
    vendor: vendor && { what: vendor.what, take: () => askVendor(vendor, crowd) },
  });
  const subject = `${requests} at once`;
  const { floor: _, ...servers } = takings;
  return [
    measurement(takings, {
      subject,
      unit: 'ms',
      figure: ({ milliseconds }) => milliseconds,
    }),
    measurement(servers, {
      subject: `${subject}, not answered`,
      unit: 'requests',
      target: { most: 0, of: 'value', inShort: { most: 0, of: 'value' } },
      figure: ({ unanswered }) => unanswered,
    }),
  ];
}

/** Those that it does not answer would hold it up in the next round. */
async function askVendor(
  vendor: VendorServer,
  crowd: { readonly requests: number; readonly limitSeconds: number },
): Promise<Crowd> {
  const asked = await askAtOnce(vendor.url, crowd);
  await vendor.wasAsked(crowd.requests, asked.unanswered);
  return asked;
}
