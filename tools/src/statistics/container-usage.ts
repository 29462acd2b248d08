import {
  type ContainerSample,
  type ContainerStatistics,
  containerStatistics,
  workingMemory,
} from './container-statistics.ts';

/** What a container used, and whether its memory was enough. */
export interface ContainerUsage extends ContainerStatistics {
  /** Bytes that could not have been given back; the most of all samples, or what the kernel recorded. */
  readonly peakMemory: number;
  /** How many processes were killed because the container reached its limit. */
  readonly memoryKills: number;
}

/** What the kernel knows of the memory of a container since it started. */
export interface MemoryRecord {
  readonly kills: number;
  /** Bytes, with files that are cached; undefined where nobody knows. */
  readonly peak: number | undefined;
}

/**
 * What a container used.
 *
 * @param samples the first one from before the request
 * @param memoryLimit bytes
 * @param record where something went wrong
 */
export function containerUsage(
  samples: readonly ContainerSample[],
  memoryLimit: number,
  record: MemoryRecord | undefined,
): ContainerUsage {
  const statistics = containerStatistics(samples) ?? nothingKnown(memoryLimit);
  const sampled = Math.max(0, ...samples.map(workingMemory));
  const memoryKills = record?.kills ?? 0;
  // What was killed for its memory had all there is, however briefly: between two samples, perhaps.
  const peakMemory = memoryKills > 0 ? Math.max(sampled, record?.peak ?? 0) : sampled;
  return { ...statistics, peakMemory, memoryKills };
}

/** Of a container that ended before it could be looked at twice. */
function nothingKnown(memoryLimit: number): ContainerStatistics {
  const [network, blocks] = [
    { received: 0, sent: 0 },
    { read: 0, written: 0 },
  ];
  return { cpu: [], memory: [], memoryLimit, network, blocks };
}
