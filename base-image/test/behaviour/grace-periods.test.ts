import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const lingering = adapter('writes-result-and-notes-term.sh');
const quick = adapter('writes-empty-list.sh');

/** A time that the adapter noted, in milliseconds since 1970. */
function noted(server: ServerProcess, name: 'written' | 'term'): number {
  return Number(readFileSync(join(server.directory, 'logs', name), 'utf8'));
}

describe.concurrent('A process that goes on after its result', () => {
  test('gets TERM after 10 seconds and KILL 2 seconds later, and holds its slot until then', async () => {
    const commands = `[Commands]\ncollect = ${lingering}\ntest = ${quick}\n`;
    const environment = { MAX_RUNS: '1' };
    await using server = await ServerProcess.start({ commands, environment });
    const before = await settled(server, 1);
    const first = await server.post('/collect');
    expect({ status: first.status, text: first.text }).toEqual({ status: 200, text: '{}' });
    expect(first.seconds).toBeLessThan(5);
    const second = await server.post('/test');
    const freed = Date.now();
    expect(second.status).toBe(200);
    const [written, term] = [noted(server, 'written'), noted(server, 'term')];
    expect(term - written).toBeGreaterThan(9_500);
    expect(term - written).toBeLessThan(13_000);
    expect(freed - term).toBeGreaterThan(1_500);
    expect(freed - term).toBeLessThan(5_000);
    await expectNothingLeft(server, before, 5);
  }, 60_000);

  test('is ended at once when the server stops', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(lingering) });
    await server.post('/collect');
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
    expect(readdirSync(server.temp)).toEqual([]);
  });

  test('is not disturbed by its client, who has the answer and leaves', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(lingering) });
    await settled(server);
    await server.post('/collect');
    await server.call('/apiVersion');
    expect(holdings(server).processes.length).toBeGreaterThan(0);
    expect(() => noted(server, 'term')).toThrow('ENOENT');
  });
});

test('a server that stops takes 10 adapters that ignore TERM along within 5 seconds, and answers their clients', async () => {
  const commands = everyEndpoint(adapter('ignores-term.sh'));
  await using server = await ServerProcess.start({ commands });
  const before = await settled(server);
  const replies = Array.from({ length: 10 }, () => server.post('/collect'));
  await until(() => holdings(server).directories === before.directories + 10);
  await until(() => holdings(server).processes.length >= 10);
  const pids = holdings(server).processes;
  const { code, seconds } = await server.stop();
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(5);
  for (const { status, text } of await Promise.all(replies)) {
    expect({ status, text }).toEqual({
      status: 500,
      text: '"No result from adapter: it was ended because the server is stopping"',
    });
  }
  // Orphans stay visible until the machine's first process has noticed their end.
  await until(() => !pids.some((pid) => existsSync(`/proc/${pid}`)), 10);
  expect(readdirSync(server.temp)).toEqual([]);
});
