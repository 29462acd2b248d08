import { expect, test } from 'vitest';
import { checkMemory } from '../../src/checks/check-memory.ts';
import { containerUsage } from '../../src/statistics/container-usage.ts';

const megabyte = 1024 ** 2;

function sample(usage: number, inactive_file = 0) {
  const cpu_stats = { cpu_usage: { total_usage: 0 }, system_cpu_usage: 0, online_cpus: 2 };
  const limit = 100 * megabyte;
  return { cpu_stats, memory_stats: { usage: usage * megabyte, limit, stats: { inactive_file } } };
}

const used = (...megabytes: readonly number[]) =>
  containerUsage(
    megabytes.map((one) => sample(one)),
    100 * megabyte,
    undefined,
  );

test('up to 80 % of the memory limit is nothing to talk about', () => {
  expect(checkMemory(used(10, 80))).toEqual([]);
});

test('more than 80 % in any sample is a warning with peak and limit', () => {
  const [finding] = checkMemory(used(10, 81, 30));
  expect(finding).toMatchObject({ rule: 'memory-limit', severity: 'WARNING' });
  expect(finding?.message).toMatch(/81\.0 % of its memory: 81\.0 MiB of 100\.0 MiB\./);
});

test('files that could be dropped do not count', () => {
  const samples = [sample(10), sample(95, 40 * megabyte)];
  expect(checkMemory(containerUsage(samples, 100 * megabyte, undefined))).toEqual([]);
});

test('a kill is an error with the peak that the kernel recorded, which no sample saw', () => {
  const record = { kills: 1, peak: 100 * megabyte };
  const [finding] = checkMemory(containerUsage([sample(10)], 100 * megabyte, record));
  expect(finding?.severity).toBe('ERROR');
  expect(finding?.message).toContain('killed the adapter: it used 100.0 MiB of 100.0 MiB');
});

test('a failure without a kill says nothing of memory', () => {
  const record = { kills: 0, peak: 99 * megabyte };
  expect(checkMemory(containerUsage([sample(10)], 100 * megabyte, record))).toEqual([]);
});
