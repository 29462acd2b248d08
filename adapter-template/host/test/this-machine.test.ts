import '@packwright/sdk/testing/vitest';
import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { adapterMatchers, collectTwice, testAdapter } from '@packwright/sdk/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { Cpu, FileSystem, Host, NetworkInterface, Program } from '../app/definition.ts';
import { hostAdapter } from '../app/host-adapter.ts';
import { thisMachine } from '../app/kernel/machine.ts';
import { sampleTwice } from '../app/kernel/sampling.ts';

expect.extend(adapterMatchers);

const adapter = hostAdapter();
const tester = testAdapter(adapter);
const hostName = readFileSync('/proc/sys/kernel/hostname', 'utf8').trim();

describe('a collection of this machine', () => {
  type CollectedTwice = Awaited<ReturnType<typeof collectTwice>>;
  let result: CollectedTwice['first'];
  let next: CollectedTwice['second'];

  beforeAll(async () => {
    ({ first: result, second: next } = await collectTwice(tester));
  });

  test('is valid, complete, and what the definition declares', () => {
    expect(result).toBeValidResult();
    expect(result).toMatchDefinition(adapter);
    expect([result.failedSteps, result.warnings]).toEqual([[], []]);
  });

  test('has the memory that the kernel tells', () => {
    const total = Number(readFileSync('/proc/meminfo', 'utf8').match(/MemTotal: +(\d+) kB/)?.[1]);
    const host = result.object(Host, hostName);
    expect(host.metric('memory|total')).toBe(total);
    expect(host.metric('memory|used')).toBeGreaterThan(0);
    expect(host.metric('memory|used') + host.metric('memory|available')).toBe(total);
  });

  test('has an object for each CPU line of the kernel', () => {
    const lines = readFileSync('/proc/stat', 'utf8').match(/^cpu\d+/gm) ?? [];
    expect(result.objectsOf(Cpu)).toHaveLength(lines.length);
    expect(result.object(Host, hostName).property('cpu|count')).toBe(lines.length);
  });

  test('has the loopback interface and the root file system', async () => {
    expect(result).toHaveObject(NetworkInterface, 'lo');
    const { blocks, bsize } = await statfs('/');
    expect(result).toHaveObject(FileSystem, '/', { total: (blocks * bsize) / 1024 });
  });

  test('has the ten programs with most memory, the largest first', () => {
    const memory = result.objectsOf(Program).map((program) => program.metric('memory'));
    expect(memory.length).toBeGreaterThan(0);
    expect(memory.length).toBeLessThanOrEqual(10);
    expect(memory).toEqual(memory.toSorted((a, b) => b - a));
  });

  test('has no negative value, and no percentage above 100', () => {
    const isPercentage = /\b(usage|user|system|io_wait)$/;
    for (const object of result.objects) {
      for (const [path, value] of Object.entries(object.metrics)) {
        expect(value, `${object} ${path}`).toBeGreaterThanOrEqual(0);
        if (isPercentage.test(path)) expect(value, `${object} ${path}`).toBeLessThanOrEqual(100);
      }
    }
  });

  test('finds the same host and CPUs as the next one', () => {
    for (const type of ['host', 'cpu']) {
      expect(next.objectsOf(type).map(String)).toEqual(result.objectsOf(type).map(String));
    }
  });
});

test('both samples are taken within one short interval', async () => {
  const { before, after, seconds } = await sampleTwice(thisMachine, new AbortController().signal);
  expect(seconds).toBeGreaterThanOrEqual(0.19);
  expect(after.time - before.time).toBeCloseTo(seconds * 1000);
  expect(after.cpus.get('cpu')?.total).toBeGreaterThan(before.cpus.get('cpu')?.total ?? Infinity);
});

test('an aborted collection does not wait for its second sample', async () => {
  await expect(sampleTwice(thisMachine, AbortSignal.abort())).rejects.toThrow('aborted');
});
