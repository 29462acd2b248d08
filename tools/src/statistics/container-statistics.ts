import { sum } from './averages.ts';
import { type CpuSample, cpuPercent } from './cpu-percent.ts';

/** What the engine says of a running container, as far as it is used. */
export interface ContainerSample extends CpuSample {
  readonly memory_stats: {
    readonly usage: number;
    readonly limit: number;
    readonly stats?: Readonly<Record<string, number>>;
  };
  readonly networks?: Readonly<Record<string, NetworkSample>>;
  readonly blkio_stats?: { readonly io_service_bytes_recursive?: readonly BlockSample[] | null };
}

/** Bytes of one network interface since the container started. */
export interface NetworkSample {
  readonly rx_bytes: number;
  readonly tx_bytes: number;
}

/** Bytes of one kind of operation on one device since the container started. */
export interface BlockSample {
  /** `Read` or `Write`; in lower case with the second version of control groups. */
  readonly op: string;
  readonly value: number;
}

/** What a container used while a request ran. */
export interface ContainerStatistics {
  /** Percent of one processor between two samples. */
  readonly cpu: readonly number[];
  /** Percent of the limit, in each sample. */
  readonly memory: readonly number[];
  /** Bytes. */
  readonly memoryLimit: number;
  /** Bytes since the container started. */
  readonly network: { readonly received: number; readonly sent: number };
  /** Bytes since the container started. */
  readonly blocks: { readonly read: number; readonly written: number };
}

/**
 * What a container used.
 *
 * @param samples the first one from before the request: it is only what the second one is compared with
 * @returns undefined with less than two samples
 */
export function containerStatistics(
  samples: readonly ContainerSample[],
): ContainerStatistics | undefined {
  const last = samples.at(-1);
  if (samples.length < 2 || last === undefined) return undefined;
  const during = samples.slice(1);
  const interfaces = Object.values(last.networks ?? {});
  return {
    cpu: during.map((sample, index) => cpuPercent(samples[index], sample) ?? 0),
    memory: during.map(memoryPercent),
    memoryLimit: last.memory_stats.limit,
    network: {
      received: sum(interfaces.map(({ rx_bytes }) => rx_bytes)),
      sent: sum(interfaces.map(({ tx_bytes }) => tx_bytes)),
    },
    blocks: { read: blockBytes(last, 'read'), written: blockBytes(last, 'write') },
  };
}

function memoryPercent(sample: ContainerSample): number {
  return (workingMemory(sample) / sample.memory_stats.limit) * 100;
}

/** Bytes; files that the kernel keeps in memory only because nobody needs the room are not counted. */
export function workingMemory({ memory_stats: { usage, stats = {} } }: ContainerSample): number {
  const idleFiles = stats.inactive_file ?? stats.total_inactive_file ?? 0;
  return usage - idleFiles;
}

function blockBytes({ blkio_stats }: ContainerSample, operation: 'read' | 'write'): number {
  const entries = blkio_stats?.io_service_bytes_recursive ?? [];
  return sum(entries.filter(({ op }) => op.toLowerCase() === operation).map(({ value }) => value));
}
