import { expect, test } from 'vitest';
import { containerCells } from '../../src/statistics/container-cells.ts';
import {
  type ContainerSample,
  containerStatistics,
} from '../../src/statistics/container-statistics.ts';

const sample = (total: number, system: number, parts: Partial<ContainerSample> = {}) => ({
  cpu_stats: { cpu_usage: { total_usage: total }, system_cpu_usage: system, online_cpus: 2 },
  memory_stats: { usage: 300, limit: 1000 },
  ...parts,
});

test('a container that rests is at zero percent for that time', () => {
  const statistics = containerStatistics([sample(0, 0), sample(50, 100), sample(50, 200)]);
  expect(statistics?.cpu).toEqual([100, 0]);
  expect(statistics && containerCells(statistics)[0]).toBe('50.0 % (0.0% / 50.0% / 100.0%)');
});

test('memory that only holds files is not counted', () => {
  const withFiles = (stats: Record<string, number>) =>
    sample(0, 0, { memory_stats: { usage: 300, limit: 1000, stats } });
  const memoryOf = (stats: Record<string, number>) =>
    containerStatistics([sample(0, 0), withFiles(stats)])?.memory;
  expect(memoryOf({ inactive_file: 100 })).toEqual([20]);
  expect(memoryOf({ total_inactive_file: 200 })).toEqual([10]);
  expect(memoryOf({})).toEqual([30]);
});

test('bytes of all interfaces and devices are added up, whatever the engine calls them', () => {
  const last = sample(0, 0, {
    networks: { a: { rx_bytes: 1, tx_bytes: 2 }, b: { rx_bytes: 10, tx_bytes: 20 } },
    blkio_stats: {
      io_service_bytes_recursive: [
        { op: 'read', value: 4 },
        { op: 'Write', value: 8 },
        { op: 'write', value: 80 },
        { op: 'total', value: 92 },
      ],
    },
  });
  expect(containerStatistics([sample(0, 0), last])).toMatchObject({
    network: { received: 11, sent: 22 },
    blocks: { read: 4, written: 88 },
  });
});

test('a container without network and devices has used nothing of them', () => {
  const last = sample(0, 0, { blkio_stats: { io_service_bytes_recursive: null } });
  expect(containerStatistics([sample(0, 0), last])).toMatchObject({
    network: { received: 0, sent: 0 },
    blocks: { read: 0, written: 0 },
  });
});

test('one sample says nothing', () => {
  expect(containerStatistics([sample(0, 0)])).toBeUndefined();
});
