import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { settled } from '../server/leftovers.ts';
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
