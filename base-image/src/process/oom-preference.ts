import { writeFileSync } from 'node:fs';
import { hasOwnProc } from './own-proc.ts';
import { readProcessStat } from './process-stat.ts';

// The highest there is. The kernel adds this share of the limit, in thousandths, to what a process
// uses: all of it, so that an adapter of any size goes before a server of any size.
const killedFirst = '1000';

/**
 * Makes a process, and what it will start, the first to be killed when memory runs out. Otherwise
 * the kernel would take the largest, which in a small container is the server, and everybody's
 * requests with it.
 *
 * @returns why that is not possible, if it is not; a process that has ended needs none
 */
export function preferForKilling(pid: number): string | undefined {
  if (!hasOwnProc) return '/proc does not tell of the processes here';
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, killedFirst);
    return undefined;
  } catch (error) {
    // What has ended, and was not waited for yet, belongs to root.
    return hasEnded(pid) ? undefined : (error as Error).message;
  }
}

function hasEnded(pid: number): boolean {
  const state = readProcessStat(pid)?.state ?? 'X';
  return state === 'Z' || state === 'X';
}
