import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { type Contender, interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { repeated } from '../measure/repeated.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { makeBaseImage } from '../servers/base-image.ts';
import { type BenchServer, startOurServer } from '../servers/bench-server.ts';
import { makeVendorImage } from '../servers/vendor-image.ts';
import { findVendorServer } from '../servers/vendor-server.ts';
import { containerToEnd, containerToFirstAnswer } from '../subjects/container-times.ts';
import { spawnTime } from '../subjects/spawn-time.ts';

const starts = 3;

export const containerStart: Benchmark = {
  name: 'container-start',
  title: 'Start to first answer',
  about: `Until \`/apiVersion\` is answered with 200; the median of ${starts} starts is one round. In a container: from the engine's call, with a published port and a memory limit; the floor is a container of the same image and settings that only runs \`true\`, and the vendor's image is made of its sources on Debian's Python. On the machine: from starting the process; the floor is \`node -e 0\`.`,
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  return [...(await measureContainer(run)), await measureProcess(run)];
}

async function measureContainer(run: BenchmarkRun): Promise<Measurement[]> {
  await using image = await makeBaseImage(run);
  if (image === undefined) return [];
  const { docker, tag } = image;
  await using vendor = await makeVendorImage(run, docker);
  const toAnswer = (what: string, name: string) => {
    return { what, take: () => repeated(starts, () => containerToFirstAnswer(docker, name)) };
  };
  const takings = await interleave(run, {
    warmUp: true,
    floor: { what: '`true`', take: () => repeated(starts, () => containerToEnd(docker, tag)) },
    ours: toAnswer('base image', tag),
    vendor: vendor && toAnswer("vendor's base image", vendor.tag),
  });
  return [
    measurement(takings, {
      subject: 'in a container',
      unit: 'ms',
      target: { most: 300, of: 'above floor' },
      figure,
    }),
  ];
}

async function measureProcess(run: BenchmarkRun): Promise<Measurement> {
  using folder = makeAdapterFolder({ commands: {} });
  const startVendor = await findVendorServer(run);
  const takings = await interleave(run, {
    warmUp: true,
    floor: {
      what: '`node -e 0`',
      take: () => repeated(starts, () => spawnTime([process.execPath, '-e', '0'], folder.path)),
    },
    ours: starting('our server', () => startOurServer(folder)),
    vendor: startVendor && starting("vendor's server", () => startVendor(folder)),
  });
  return measurement(takings, { subject: 'on the machine', unit: 'ms', figure });
}

function starting(what: string, start: () => Promise<BenchServer>): Contender<number> {
  return { what, take: () => repeated(starts, () => toFirstAnswer(start)) };
}

async function toFirstAnswer(start: () => Promise<BenchServer>): Promise<number> {
  for (;;) {
    const begun = performance.now();
    await using server = await start();
    const { pid } = server;
    await server.askWell({ path: '/apiVersion' });
    const milliseconds = performance.now() - begun;
    // One that had to be started anew is no start to a first answer.
    if (server.pid === pid) return milliseconds;
  }
}

function figure(milliseconds: number): number {
  return milliseconds;
}
