import { closeSync, existsSync, openSync } from 'node:fs';
import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { registerProcessMetrics } from '../../src/metrics/process-metrics.ts';
import { obstacle } from '../server/obstacle.ts';

function setUp() {
  const registry = new Registry();
  registerProcessMetrics(registry);
  const read = async (name: string): Promise<number> => {
    const text = await registry.getSingleMetricAsString(name);
    return Number(/^\w+ (\S+)$/m.exec(text)?.[1]);
  };
  return { registry, read };
}

test('the process tells its memory, CPU time and start', async () => {
  const { read } = setUp();
  expect(await read('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  expect(await read('nodejs_heap_size_used_bytes')).toBeGreaterThan(1_000_000);
  expect(await read('nodejs_external_memory_bytes')).toBeGreaterThan(0);
  expect(await read('process_start_time_seconds')).toBeLessThanOrEqual(Date.now() / 1000 + 1);
  expect(await read('process_cpu_seconds_total')).toBeGreaterThan(0);
});

test('the CPU time is the total of the process however often it is read', async () => {
  const { read } = setUp();
  for (let reading = 0; reading < 5; reading++) await read('process_cpu_seconds_total');
  const { user, system } = process.cpuUsage();
  expect(await read('process_cpu_seconds_total')).toBeLessThan((user + system) / 1e6 + 1);
});

const noDescriptors = existsSync('/proc/self/fd') ? undefined : 'there is no /proc/self/fd';

test.skipIf(obstacle('a list of descriptors', noDescriptors))(
  'open descriptors are counted',
  async () => {
    const { read } = setUp();
    const before = await read('process_open_fds');
    const descriptors = Array.from({ length: 20 }, () => openSync('/dev/null', 'r'));
    const after = await read('process_open_fds');
    for (const descriptor of descriptors) closeSync(descriptor);
    // Not exactly 20: the test runner opens and closes files of its own.
    expect(after - before).toBeGreaterThan(10);
  },
);

test('nothing runs between two readings', () => {
  const before = process.getActiveResourcesInfo().length;
  setUp();
  expect(process.getActiveResourcesInfo()).toHaveLength(before);
});
