import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const hanging = everyEndpoint(adapter('never-opens-its-pipes.sh'));

test('an adapter is ended when its client disconnects', async () => {
  await using server = await ServerProcess.start({ commands: hanging });
  const before = await settled(server);
  const client = new AbortController();
  const reply = server.post('/collect', undefined, { signal: client.signal });
  reply.catch(() => undefined);
  await until(() => holdings(server).processes.length > 0);
  client.abort();
  await expect(reply).rejects.toThrow();
  await expectNothingLeft(server, before, 5);
  await until(() => /INFO Ended collect: the client has gone/.test(server.log));
});

test('a client that disconnects while it waits for its turn starts no adapter', async () => {
  const environment = { MAX_RUNS: '1' };
  await using server = await ServerProcess.start({ commands: hanging, environment });
  const before = await settled(server, 1);
  const clients = [new AbortController(), new AbortController()] as const;
  const replies = clients.map(({ signal }) => server.post('/collect', undefined, { signal }));
  for (const reply of replies) reply.catch(() => undefined);
  await until(async () => {
    const { text } = await server.call('/metrics');
    return text.includes('adapter_runs_waiting 1') && text.includes('adapter_runs_running 1');
  });
  clients[1].abort();
  clients[0].abort();
  await Promise.allSettled(replies);
  await expectNothingLeft(server, before, 5);
  await until(() => server.log.match(/Ended collect: the client has gone/g)?.length === 2);
});

test('at most MAX_RUNS adapters run at once, and waiting does not count for the time limit', async () => {
  const commands = everyEndpoint(adapter('answers-after-1-s.sh'), 1.9);
  await using server = await ServerProcess.start({ commands, environment: { MAX_RUNS: '1' } });
  const replies = await Promise.all([1, 2, 3].map(() => server.post('/test')));
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
  const slowest = Math.max(...replies.map((reply) => reply.seconds));
  expect(slowest).toBeGreaterThan(2.9);
});

test('each request is a process of its own, with fresh globals', async () => {
  const commands = everyEndpoint(adapter('counts-its-runs.js'));
  await using server = await ServerProcess.start({ commands });
  const first = JSON.parse((await server.post('/test')).text);
  const second = JSON.parse((await server.post('/test')).text);
  expect(first.pid).not.toBe(second.pid);
  expect([first.runs, second.runs]).toEqual([1, 1]);
});

test('there is no adapter process before the first request', async () => {
  const commands = everyEndpoint(adapter('counts-its-runs.js'));
  await using server = await ServerProcess.start({ commands });
  expect((await settled(server)).processes).toEqual([]);
});
