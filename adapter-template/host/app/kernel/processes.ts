import { readdir } from 'node:fs/promises';
import { type Machine, readIfPossible } from './machine.ts';

/** One process at the time of a sample. */
export type Process = {
  readonly pid: string;
  /** The name of its main thread: mostly the command, at most 15 characters of it. */
  readonly thread: string;
  /** CPU time in clock ticks since the process began. */
  readonly ticks: number;
};

/** By number and start time, because the number of an ended process may be given to a new one. */
export async function readProcesses({ proc }: Machine): Promise<Map<string, Process>> {
  const names = await readdir(proc).catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readIfPossible(proc, pid, 'stat')));
  return new Map(stats.flatMap(parseStat));
}

function parseStat(stat: string | undefined): [string, Process][] {
  // The name stands in brackets, and may contain blanks and brackets itself.
  const [, pid, thread, rest] = stat?.match(/^(\d+) \((.+)\) (.+)$/s) ?? [];
  if (pid === undefined || thread === undefined || rest === undefined) return [];
  const columns = rest.split(' ');
  const [userTicks, systemTicks, startTime] = [columns[11], columns[12], columns[19]];
  return [[`${pid} ${startTime}`, { pid, thread, ticks: Number(userTicks) + Number(systemTicks) }]];
}

/** The file that was started. Some programs put a title in its place, as in `nginx: worker`. */
export async function readCommand({ proc }: Machine, { pid, thread }: Process): Promise<string> {
  const [started = ''] = (await readIfPossible(proc, pid, 'cmdline'))?.split('\0') ?? [];
  const [path = ''] = started.split(/: | -/);
  return path.split('/').at(-1)?.replace(/^-/, '') || thread;
}

/** Resident kibibytes; 0 for a thread of the kernel, which has none, and for what has just ended. */
export async function readMemory({ proc }: Machine, { pid }: Process): Promise<number> {
  const status = await readIfPossible(proc, pid, 'status');
  return Number(status?.match(/^VmRSS:\s+(\d+) kB$/m)?.[1] ?? 0);
}
