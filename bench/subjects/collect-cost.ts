import { execFileSync } from 'node:child_process';
import type { BenchServer } from '../servers/bench-server.ts';
import { coreSeconds, memoryMb, peakMemoryMb } from '../servers/process-cost.ts';

/** What one collection took. */
export interface CollectCost {
  readonly seconds: number;
  /** Of the server's own threads. */
  readonly coreSeconds: number;
  /** The most that the server has had in memory. */
  readonly peakMb: number;
  /** From what the server had in memory when it had just started to the most it has had since. */
  readonly growthMb: number;
}

export interface Collections {
  /** How often, one after the other. */
  readonly requests: number;
  /** The length of the answer, where it is known. */
  readonly length?: number;
  /** How long an answer is waited for. */
  readonly limitSeconds: number;
}

/** Collects from a server that has just started; what it returns may be called again and again. */
export function collecting(
  server: BenchServer,
  { requests, length, limitSeconds }: Collections,
): () => Promise<CollectCost> {
  const memoryBefore = memoryMb(server.pid);
  return async (): Promise<CollectCost> => {
    let [answered, took, worked] = [0, 0, 0];
    while (answered < requests) {
      const { pid } = server;
      const before = coreSeconds(pid);
      const { bytes, seconds } = await server.askWell({ path: '/collect', limitSeconds });
      if (bytes !== (length ?? bytes)) throw new Error(`${bytes} of ${length} bytes came`);
      // Started anew meanwhile: its work began with its start.
      if (server.pid !== pid) continue;
      answered += 1;
      took += seconds;
      worked += coreSeconds(pid) - before;
    }
    const peakMb = peakMemoryMb(server.pid);
    return {
      seconds: took / requests,
      coreSeconds: worked / requests,
      peakMb,
      growthMb: peakMb - memoryBefore,
    };
  };
}

/** How long a collection of so many objects is waited for: the vendor's server takes 35 s for 100,000. */
export function collectLimitSeconds(objects: number): number {
  return 20 + objects / 500;
}

/** Moves `result.json` through `pipe` in the same directory. */
export function catThroughPipe(directory: string, times: number): CollectCost {
  const once = 'cat result.json > pipe & cat pipe > /dev/null; wait;';
  const begun = performance.now();
  execFileSync('sh', ['-c', once.repeat(times)], { cwd: directory });
  const seconds = (performance.now() - begun) / 1_000 / times;
  return { seconds, coreSeconds: 0, peakMb: 0, growthMb: 0 };
}
