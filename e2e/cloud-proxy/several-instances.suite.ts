import type { CollectResult } from '@packwright/api';
import { expect, test } from 'vitest';
import type { EndpointAnswer } from '../../tools/src/server/adapter-client.ts';
import { until } from '../../tools/test/until.ts';
import { engine } from '../container/engine.ts';
import { cluster, hostAccount } from './accounts.ts';
import { objectsOf } from './collected-host.ts';
import { CloudProxy } from './driver/cloud-proxy.ts';
import type { CollectingContainer } from './driver/collecting-container.ts';
import type { RehearsalImages } from './rehearsal-images.ts';
import { collectsFor } from './saved-account.ts';
import { logEverything, readLog, toldCollections } from './server-log.ts';

const rounds = 20;
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** Containers of one image that run side by side on one machine. */
export function testSeveralInstances(images: () => RehearsalImages): void {
  test('keeps results, logs and counters apart in 20 rounds at once, and none notices that another is killed', async () => {
    await using proxy = await CloudProxy.start(engine(), cluster);
    const names = ['orchard-north', 'orchard-south', 'orchard-west'];
    const instances = await Promise.all(names.map((name) => savedInstance(proxy, name)));
    const [killed, ...others] = instances;
    if (killed === undefined) throw new Error('There is no first instance');

    const half = rounds / 2;
    const [hosts, hostsOfKilled] = await Promise.all([
      Promise.all(others.map(({ container }) => collectHosts(container, rounds))),
      collectUntilKilled(killed, half),
    ]);

    for (const [index, { name, logs }] of others.entries()) {
      expect(hosts[index]).toEqual(Array(rounds).fill([name]));
      expect(await complaintsIn(logs)).toEqual([]);
      const told = await toldCollections(logs);
      expect(told.map(({ number }) => number)).toEqual(numbers(rounds));
      expect(told.map(({ start }) => start)).toEqual([
        0,
        ...told.slice(0, -1).map(({ end }) => end),
      ]);
    }
    expect(hostsOfKilled).toEqual(Array(rounds).fill([killed.name]));
    // The killed one has begun anew, in the same log.
    const told = await toldCollections(killed.logs);
    expect(told.map(({ number }) => number)).toEqual([...numbers(half + 1), ...numbers(half)]);
    for (const { name, logs } of instances) await expectOnlyOwn(logs, name, names);
  });

  async function savedInstance(proxy: CloudProxy, name: string): Promise<SavedInstance> {
    // Its adapter logs the name of each parameter that it has not declared.
    const account = hostAccount(images(), name, { [name]: 'parameter of an older version' });
    const logs = await proxy.logDirectory(account);
    await logEverything(logs);
    return { name, logs, container: await collectsFor(proxy, account) };
  }
}

/** A saved account with its container. */
interface SavedInstance {
  readonly name: string;
  readonly logs: string;
  readonly container: CollectingContainer;
}

/** The names of all machines in each of so many collections. */
async function collectHosts(container: CollectingContainer, count: number): Promise<string[][]> {
  const names: string[][] = [];
  for (let round = 0; round < count; round += 1) names.push(hostsIn(await container.collect()));
  return names;
}

function hostsIn(collected: EndpointAnswer<CollectResult>): string[] {
  const hosts = objectsOf(collected).flatMap(({ key }) => key.identifiers?.filter(isHost) ?? []);
  return [...new Set(hosts.map(({ value }) => value ?? ''))];
}

function isHost({ key }: { readonly key: string }): boolean {
  return key === 'host';
}

/**
 * Collects half of the rounds, is killed in the next one, and gets a new container for the rest.
 * Resolves with the machines of each round but that one.
 */
async function collectUntilKilled(
  { name, container, logs }: SavedInstance,
  half: number,
): Promise<string[][]> {
  const before = await collectHosts(container, half);
  const interrupted = container.collect();
  await until(async () => (await toldCollections(logs)).length > half);
  await container.adapter.container.kill();
  // Whether it was answered is a matter of milliseconds; what it must not do is wait for ever.
  const answer = await interrupted;
  if (answer.kind === 'value') expect(hostsIn(answer)).toEqual([name]);
  await container.replace();
  return [...before, ...(await collectHosts(container, half))];
}

/** What one container has logged is about its own account. */
async function expectOnlyOwn(logs: string, own: string, all: readonly string[]): Promise<void> {
  for (const file of ['server.log', 'adapter.log'] as const) {
    const log = await readLog(logs, file);
    expect(all.filter((name) => log.includes(name))).toEqual([own]);
  }
}

/** What a server has logged that is more than what it does for each request. */
async function complaintsIn(logs: string): Promise<string[]> {
  const lines = (await readLog(logs, 'server.log')).split('\n');
  return lines.filter((line) => / (?:WARNING|ERROR|CRITICAL) /.test(line));
}
