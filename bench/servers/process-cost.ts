import { readFileSync, writeFileSync } from 'node:fs';

/** Seconds of a core that a process has used in all its threads, its ended children left out. */
export function coreSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // Behind the name, which may itself hold parentheses, the 12th and 13th figures: user and system.
  const figures = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(figures[11]) + Number(figures[12])) / 100;
}

/** What a process has in memory now, in MB. */
export function memoryMb(pid: number): number {
  return figureOf(pid, 'VmRSS');
}

/** The most it had in memory since {@link forgetPeak}, in MB. */
export function peakMemoryMb(pid: number): number {
  return figureOf(pid, 'VmHWM');
}

/** Lets the peak begin anew with what it has in memory now. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function figureOf(pid: number, figure: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return Number(new RegExp(`${figure}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024;
}
