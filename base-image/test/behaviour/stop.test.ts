import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { processesOf, settled } from '../server/leftovers.ts';
import { recordedAdapters } from '../server/recorded-adapters.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

describe.concurrent.each(['SIGTERM', 'SIGINT'] as const)('On %s the server', (signal) => {
  test('exits 0 and takes its run directories along', async () => {
    await using server = await ServerProcess.start({ commands: '' });
    await settled(server);
    const { code, seconds } = await server.stop(signal);
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(2);
    expect(readdirSync(server.temp)).toEqual([]);
    expect(server.log).toContain(`Stopping: ${signal}`);
  });

  test('ends adapters that ignore TERM, answers their clients, and exits 0 within 5 seconds', async () => {
    const commands = everyEndpoint(adapter('ignores-term.sh'));
    await using server = await ServerProcess.start({ commands, environment: { MAX_RUNS: '2' } });
    await settled(server, 2);
    const replies = [1, 2, 3].map(() => server.post('/collect'));
    await until(async () => {
      const { text } = await server.call('/metrics');
      return text.includes('runs_running 2') && text.includes('runs_waiting 1');
    });
    const { code, seconds } = await server.stop(signal);
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(5);
    for (const reply of await Promise.all(replies)) {
      expect(reply.status).toBe(500);
      expect(reply.text).toContain('the server is stopping');
    }
    expect(readdirSync(server.temp)).toEqual([]);
  });
});

describe.concurrent('A server that gets TERM in the middle of 20 collects', () => {
  test.each([1, 10, 20])(
    'leaves none of them running, once %i have begun',
    async (begun) => {
      const commands = everyEndpoint(adapter('hangs-beside-a-child.sh'));
      await using server = await ServerProcess.start({ commands, environment: { MAX_RUNS: '20' } });
      await settled(server);
      // One whose request is still under way may also find that nobody listens any more.
      const replies = Promise.allSettled(Array.from({ length: 20 }, () => server.post('/collect')));
      await until(() => recordedAdapters(server.temp).length >= begun);
      const { code } = await server.stop();
      expect(code).toBe(0);
      for (const reply of await replies) {
        if (reply.status === 'fulfilled') expect(reply.value.status).toBe(500);
      }
      await until(() => processesOf(server.temp, server.pid).length === 0);
    },
    90_000,
  );
});
