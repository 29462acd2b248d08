import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import { repeated } from '../measure/repeated.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { startBareServer } from '../servers/bare-server.ts';
import { type BenchServer, startOurServer } from '../servers/bench-server.ts';
import { findVendorServer } from '../servers/vendor-server.ts';

const requests = 200;

export const apiVersion: Benchmark = {
  name: 'api-version',
  title: '`/apiVersion`',
  about: `One request after the other, each on a connection of its own; the median of ${requests} is one round. The floor is Node's own HTTP server with a fixed answer.`,
  inShort: true,
  measure,
};

async function measure(run: BenchmarkRun) {
  using folder = makeAdapterFolder({ commands: {} });
  await using floor = await startBareServer();
  await using ours = await startOurServer(folder);
  await using vendor = await (await findVendorServer(run))?.(folder);
  const takings = await interleave(run, {
    warmUp: true,
    floor: contender(floor),
    ours: contender(ours),
    vendor: vendor && contender(vendor),
  });
  const target = { most: 1, of: 'above floor', inShort: { most: 5, of: 'times floor' } } as const;
  const figure = (milliseconds: number) => milliseconds;
  return [measurement(takings, { subject: '`/apiVersion`', unit: 'ms', target, figure })];
}

function contender(server: BenchServer) {
  const ask = async () => (await server.askWell({ path: '/apiVersion' })).seconds * 1_000;
  return { what: server.what, take: () => repeated(requests, ask) };
}
