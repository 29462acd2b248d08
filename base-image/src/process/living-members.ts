import { readdirSync } from 'node:fs';
import { hasOwnProc } from './own-proc.ts';
import { readProcessStat } from './process-stat.ts';

/**
 * Whether a process of that group still runs. A zombie does not: it is only waiting to be read by
 * its parent, which for what an adapter leaves behind is the machine's first process, and may take
 * its time. Without a /proc that tells of it every group counts as running.
 */
export function hasLivingMember(group: number): boolean {
  try {
    // The leader is mostly what lives, and looking at it alone costs a hundredth.
    return runsIn(group, group) || allProcesses().some((pid) => runsIn(group, pid));
  } catch {
    return true;
  }
}

/**
 * The processes of that group that still run.
 *
 * @throws where there is no /proc that tells of them
 */
export function livingMembers(group: number): readonly number[] {
  return allProcesses().filter((pid) => runsIn(group, pid));
}

function allProcesses(): readonly number[] {
  if (!hasOwnProc) throw new Error('/proc does not tell of the processes here');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function runsIn(group: number, pid: number): boolean {
  const stat = readProcessStat(pid);
  return stat?.group === group && stat.state !== 'Z' && stat.state !== 'X';
}
