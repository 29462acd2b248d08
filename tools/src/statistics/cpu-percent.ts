/** How long processors worked: for a container, and for the whole machine. */
export interface CpuSample {
  readonly cpu_stats: {
    readonly cpu_usage: { readonly total_usage: number };
    readonly system_cpu_usage: number;
    readonly online_cpus: number;
  };
}

/**
 * The load between two samples in percent of one processor; 200 is two that are busy. 0 when a clock
 * stands still or was set back.
 *
 * @returns undefined without a sample from before
 */
export function cpuPercent(before: CpuSample | undefined, now: CpuSample): number | undefined {
  if (before === undefined) return undefined;
  const own = now.cpu_stats.cpu_usage.total_usage - before.cpu_stats.cpu_usage.total_usage;
  const all = now.cpu_stats.system_cpu_usage - before.cpu_stats.system_cpu_usage;
  return own > 0 && all > 0 ? (own / all) * now.cpu_stats.online_cpus * 100 : 0;
}
