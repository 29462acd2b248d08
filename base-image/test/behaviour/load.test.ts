import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

/** Resident memory in bytes, now and at its highest. */
function memory(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

test('/apiVersion answers beside 64 adapters that never open their pipes, and none is left when their clients go', async () => {
  const commands = everyEndpoint(adapter('never-opens-its-pipes.sh'));
  await using server = await ServerProcess.start({ commands, environment: { MAX_RUNS: '64' } });
  const before = await settled(server);
  const clients = new AbortController();
  const replies = Array.from({ length: 64 }, () =>
    server.post('/collect', undefined, { signal: clients.signal }).catch(() => 'gone'),
  );
  await until(async () => (await server.call('/metrics')).text.includes('runs_running 64'), 60);
  const times = [];
  for (let i = 0; i < 20; i += 1) times.push((await server.call('/apiVersion')).seconds);
  expect(times.sort((a, b) => a - b)[10]).toBeLessThan(0.1);
  clients.abort();
  await Promise.all(replies);
  await expectNothingLeft(server, before, 10);
}, 120_000);

test('200 requests at once are all answered', async () => {
  const commands = everyEndpoint(adapter('writes-result-and-exits-0.sh'));
  await using server = await ServerProcess.start({ commands });
  const before = await settled(server);
  const replies = await Promise.all(Array.from({ length: 200 }, () => server.post('/test')));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]));
  await expectNothingLeft(server, before, 10);
}, 120_000);

test('2,000 requests in a row leave descriptors, processes, temp entries and memory where they were', async () => {
  const commands = everyEndpoint(adapter('writes-result-and-exits-0.sh'));
  await using server = await ServerProcess.start({ commands });
  for (let i = 0; i < 200; i += 1) await server.post('/test');
  const before = await settled(server);
  const memoryBefore = memory(server.pid).now;
  for (let i = 0; i < 2_000; i += 1) expect((await server.post('/test')).status).toBe(200);
  await expectNothingLeft(server, before, 10);
  expect(memory(server.pid).now - memoryBefore).toBeLessThan(20 * 1024 * 1024);
}, 240_000);

test('a result of 64 MB is answered whole and takes less memory than its size', async () => {
  const commands = everyEndpoint(adapter('writes-64-mb.js'));
  await using server = await ServerProcess.start({ commands });
  const before = await settled(server);
  const memoryBefore = memory(server.pid).now;
  const reply = await server.post('/collect', undefined, { countOnly: true });
  expect({ status: reply.status, bytes: reply.bytes }).toEqual({
    status: 200,
    bytes: 64 * 1024 * 1024 + 3,
  });
  expect(memory(server.pid).peak - memoryBefore).toBeLessThan(64 * 1024 * 1024);
  await expectNothingLeft(server, before, 10);
}, 60_000);

test('an adapter that floods its standard output and error with 200 MB is answered in bounded memory', async () => {
  const commands = everyEndpoint(adapter('floods-stdout-and-stderr.js'));
  await using server = await ServerProcess.start({ commands });
  const before = await settled(server);
  const memoryBefore = memory(server.pid).now;
  const reply = await server.post('/collect');
  expect({ status: reply.status, text: reply.text }).toEqual({ status: 200, text: '{}' });
  expect(memory(server.pid).peak - memoryBefore).toBeLessThan(64 * 1024 * 1024);
  await expectNothingLeft(server, before, 10);
  await until(() => /\[\.\.\. \d+ bytes left out \.\.\.\]/.test(server.log));
  expect(holdings(server).processes).toEqual([]);
}, 60_000);
