import { averageCell } from './average-cell.ts';
import { bytesText } from './bytes-text.ts';
import type { ContainerStatistics } from './container-statistics.ts';
import { tableText } from './table-text.ts';

/** The headers of what a container used. */
export const containerHeaders = [
  'Avg CPU %',
  'Avg Memory Usage %',
  'Memory Limit',
  'Network I/O',
  'Block I/O',
] as const;

/** A cell for each of the headers. */
export function containerCells(statistics: ContainerStatistics): readonly string[] {
  const { cpu, memory, memoryLimit, network, blocks } = statistics;
  return [
    averageCell(cpu, '%'),
    averageCell(memory, '%'),
    bytesText(memoryLimit),
    `${bytesText(network.received)} / ${bytesText(network.sent)}`,
    `${bytesText(blocks.read)} / ${bytesText(blocks.written)}`,
  ];
}

/** What a container used, as a table of one line. */
export function containerText(statistics: ContainerStatistics): string {
  return tableText(containerHeaders, [containerCells(statistics)]);
}
