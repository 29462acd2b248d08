import { expect, test } from 'vitest';
import { engine } from '../container/engine.ts';
import { cluster, hostAccount } from './accounts.ts';
import { hostOf } from './collected-host.ts';
import { containerEvents, patience } from './container-events.ts';
import { CloudProxy } from './driver/cloud-proxy.ts';
import type { RehearsalImages } from './rehearsal-images.ts';
import { collectsFor } from './saved-account.ts';
import { logEverything, readLog, toldCollections } from './server-log.ts';

/** The container that stays while an account does, and what becomes of it. */
export function testAccountLife(images: () => RehearsalImages): void {
  test('numbers its collections from 0, in windows that touch', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const account = hostAccount(images(), 'North');
    const logs = await proxy.logDirectory(account);
    await logEverything(logs);
    const container = await collectsFor(proxy, account);
    const begin = Date.now();
    for (let round = 0; round < 5; round += 1) hostOf(await container.collect());
    const told = await toldCollections(logs);
    expect(told.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
    expect(told.map(({ start }) => start)).toEqual([0, ...told.slice(0, -1).map(({ end }) => end)]);
    expect(told.every(({ end }) => end >= begin && end <= Date.now())).toBe(true);
  });

  test.each([
    ['1024 MB of memory, and 512 MB more with swap, where the account says nothing', {}, 1024],
    [
      'the memory that the account asks for, and 512 MB more with swap',
      { container_memory_limit: '700' },
      700,
    ],
  ])('gives the container %s', async (_, parameters, megabytes) => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const container = await collectsFor(proxy, hostAccount(images(), 'North', parameters));
    const { HostConfig } = await container.adapter.container.inspect();
    expect(
      [HostConfig.Memory, HostConfig.MemorySwap].map((bytes) => (bytes ?? 0) / 2 ** 20),
    ).toEqual([megabytes, megabytes + 512]);
    // The adapter sees it too.
    const { metrics } = hostOf(await container.collect());
    expect(metrics).toContainEqual(
      expect.objectContaining({ key: 'control_group|memory_limit', numberValue: megabytes * 1024 }),
    );
  });

  test('deletes the container with the account, and keeps its logs', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const account = hostAccount(images(), 'North');
    const container = await collectsFor(proxy, account);
    hostOf(await container.collect());
    await container.delete();
    await expect
      .poll(async () => (await containerEvents(account)).at(-1), patience)
      .toEqual(['create', 'start', 'kill', 'stop', 'destroy']);
    const log = await readLog(await proxy.logDirectory(account), 'server.log');
    expect(log).toContain('Answered collect with 200');
    expect(log).toMatch(/main INFO Stopping: SIGTERM\n$/);
  });

  test('moves an account to another collector, whose new container begins at 0', async () => {
    await using first = await CloudProxy.start(engine(), cluster);
    await using second = await CloudProxy.start(engine(), cluster);
    const account = hostAccount(images(), 'North');
    const before = await collectsFor(first, account);
    hostOf(await before.collect());
    hostOf(await before.collect());
    await before.delete();
    const logs = await second.logDirectory(account);
    await logEverything(logs);
    const after = await collectsFor(second, account);
    hostOf(await after.collect());
    expect(await toldCollections(logs)).toMatchObject([{ number: 0, start: 0 }]);
  });
}
