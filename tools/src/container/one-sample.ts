import type Docker from 'dockerode';
import type { ContainerSample } from '../statistics/container-statistics.ts';

/**
 * What the engine says of a container right now; undefined once it has ended. Engines up to 23 may let
 * wait for up to a second since their last sample, those older than 20.10 for two.
 */
export async function oneSample(container: Docker.Container): Promise<ContainerSample | undefined> {
  // `one-shot` is in the API, but not in the declarations of the library.
  const options: { readonly stream: false } = { stream: false, ...{ 'one-shot': true } };
  const sample: Partial<ContainerSample> | undefined = await container
    .stats(options)
    .catch(() => undefined);
  // Of a container that has ended, all figures are zero or missing.
  return sample?.memory_stats?.usage === undefined || sample.cpu_stats === undefined
    ? undefined
    : withoutTheRest(sample as ContainerSample);
}

/** The engine tells much more, and samples are kept as long as an adapter runs. */
function withoutTheRest(sample: ContainerSample): ContainerSample {
  const { cpu_stats, memory_stats, networks, blkio_stats } = sample;
  const { inactive_file, total_inactive_file } = memory_stats.stats ?? {};
  const { cpu_usage, system_cpu_usage, online_cpus } = cpu_stats;
  const idle = inactive_file ?? total_inactive_file;
  return {
    cpu_stats: {
      cpu_usage: { total_usage: cpu_usage.total_usage },
      system_cpu_usage,
      online_cpus,
    },
    memory_stats: {
      usage: memory_stats.usage,
      limit: memory_stats.limit,
      stats: idle === undefined ? {} : { inactive_file: idle },
    },
    ...(networks === undefined ? {} : { networks }),
    ...(blkio_stats === undefined ? {} : { blkio_stats }),
  };
}
