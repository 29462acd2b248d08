import { readFileSync } from 'node:fs';
import { hasOwnProc } from './own-proc.ts';

/** What the kernel tells of a process, as far as it matters here. */
export interface ProcessStat {
  /** `Z` and `X`: it has ended. */
  readonly state: string;
  readonly group: number;
  /** In ticks since the machine was started: with its number it names a process for good. */
  readonly startTime: string;
}

/** `undefined` when there is no such process, or no /proc that tells of it. */
export function readProcessStat(pid: number | 'self'): ProcessStat | undefined {
  if (!hasOwnProc) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // Behind the name, which may itself hold parentheses, the third field is the first one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', , group = ''] = fields;
    return { state, group: Number(group), startTime: fields[19] ?? '' };
  } catch {
    return undefined; // ended meanwhile
  }
}
