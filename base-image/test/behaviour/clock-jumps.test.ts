import { describe, expect, test } from 'vitest';
import { adapter } from '../adapters/adapter.ts';
import { recordedAdapters } from '../server/recorded-adapters.ts';
import { ServerProcess } from '../server/server-process.ts';
import { SettableClock } from '../server/settable-clock.ts';
import { until } from '../server/until.ts';

const commands = `[Commands]
collect = ${adapter('echoes-its-input.sh')}
test = ${adapter('answers-after-1-s.sh')}
endpoint_urls = ${adapter('never-opens-its-pipes.sh')}
[Timeouts]
endpoint_urls = 2
`;

const day = 24 * 3_600_000;

describe.concurrent('When the clock of the machine is set', () => {
  test.each([
    ['forward', day],
    ['back', -day],
  ])('%s during a run, the run is neither ended early nor late', async (_direction, jump) => {
    using clock = new SettableClock();
    await using server = await ServerProcess.start({ commands, node: clock.node });
    const replies = [server.post('/test'), server.post('/endpointURLs')];
    await until(() => recordedAdapters(server.temp).length === 2);
    clock.setBy(jump);
    const [good, ended] = await Promise.all(replies);
    expect(good?.status).toBe(200);
    expect(ended?.text).toContain('it was ended at its time limit of 2 s');
    expect(ended?.seconds).toBeGreaterThanOrEqual(2);
    expect(ended?.seconds).toBeLessThan(15);
  });

  test('back between two collections, the second window has the time that has passed', async () => {
    using clock = new SettableClock();
    await using server = await ServerProcess.start({ commands, node: clock.node });
    const first = await windowOf(server);
    clock.setBy(-day);
    const second = await windowOf(server);
    expect(first.end - second.end).toBeGreaterThan(day - 60_000);
    expect(second.end - second.start).toBeGreaterThan(0);
    expect(second.end - second.start).toBeLessThan(60_000);
    expect((await windowOf(server)).start).toBe(second.end);
  });

  test('forward, the next window reaches back to the last one', async () => {
    using clock = new SettableClock();
    await using server = await ServerProcess.start({ commands, node: clock.node });
    const first = await windowOf(server);
    clock.setBy(day);
    const second = await windowOf(server);
    expect(second.start).toBe(first.end);
    expect(second.end - second.start).toBeGreaterThan(day);
  });
});

async function windowOf(server: ServerProcess): Promise<{ start: number; end: number }> {
  const { collection_window: window } = JSON.parse((await server.post('/collect')).text);
  return { start: window.start_time, end: window.end_time };
}
