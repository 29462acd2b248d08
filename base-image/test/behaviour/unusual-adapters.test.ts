import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { holdings, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';
import { expectRun } from './expected-run.ts';
import { unusualAdapters } from './unusual-adapters.ts';

describe.concurrent('An unusual adapter', () => {
  test.each(unusualAdapters)('$title', expectRun, 60_000);

  test('A daemon outlives its run, but nothing waits for it: what arrived is judged after 2 seconds', async () => {
    const commands = everyEndpoint(adapter('leaves-a-daemon-that-holds-the-pipes.sh', '60'));
    await using server = await ServerProcess.start({ commands });
    const before = await settled(server);
    const reply = await server.post('/collect');
    expect({ status: reply.status, text: reply.text }).toEqual({
      status: 200,
      text: '{"daemon": true}',
    });
    expect(reply.seconds).toBeGreaterThanOrEqual(1.9);
    expect(reply.seconds).toBeLessThan(7);
    await until(() => holdings(server).descriptors === before.descriptors, 5);
    await until(() => holdings(server).directories === before.directories, 5);
    const daemons = holdings(server).processes.map(Number);
    for (const daemon of daemons) process.kill(daemon, 'SIGKILL');
    expect(daemons).toHaveLength(1);
  });
});
