import { execFileSync } from 'node:child_process';
import { askWell } from '../servers/ask.ts';
import type { BenchServer } from '../servers/bench-server.ts';
import { coreSeconds, memoryMb, peakMemoryMb } from '../servers/process-cost.ts';

/** What one collection took. */
export interface CollectCost {
  readonly seconds: number;
  /** Of the server's own threads. */
  readonly coreSeconds: number;
  /** From what the server had in memory when it had just started to the most it has had since. */
  readonly growthMb: number;
}

export interface Collections {
  /** How often, one after the other. */
  readonly requests: number;
  /** The length of the answer, where it is known. */
  readonly length?: number;
}

/** Collects from a server that has just started; what it returns may be called again and again. */
export function collecting({ url, pid }: BenchServer, { requests, length }: Collections) {
  const memoryBefore = memoryMb(pid);
  return async (): Promise<CollectCost> => {
    const [begun, worked] = [performance.now(), coreSeconds(pid)];
    for (let request = 0; request < requests; request += 1) {
      const { bytes } = await askWell(url, { path: '/collect' });
      if (bytes !== (length ?? bytes)) throw new Error(`${bytes} of ${length} bytes came`);
    }
    return {
      seconds: (performance.now() - begun) / 1_000 / requests,
      coreSeconds: (coreSeconds(pid) - worked) / requests,
      growthMb: peakMemoryMb(pid) - memoryBefore,
    };
  };
}

/** Moves `result.json` through `pipe` in the same directory. */
export function catThroughPipe(directory: string, times: number): CollectCost {
  const once = 'cat result.json > pipe & cat pipe > /dev/null; wait;';
  const begun = performance.now();
  execFileSync('sh', ['-c', once.repeat(times)], { cwd: directory });
  const seconds = (performance.now() - begun) / 1_000 / times;
  return { seconds, coreSeconds: 0, growthMb: 0 };
}
