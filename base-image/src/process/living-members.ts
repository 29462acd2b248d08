import { readdirSync, readFileSync } from 'node:fs';

/**
 * Whether a process of that group still runs. A zombie does not: it is only waiting to be read by
 * its parent, which for what an adapter leaves behind is the machine's first process, and may take
 * its time. Without /proc every group counts as running.
 */
export function hasLivingMember(group: number): boolean {
  try {
    return readdirSync('/proc').some((name) => /^\d+$/.test(name) && runsIn(group, name));
  } catch {
    return true;
  }
}

function runsIn(group: number, pid: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // Behind the name, which may itself hold parentheses: state, parent, group.
    const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false; // ended meanwhile
  }
}
