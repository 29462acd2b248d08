import { readdir } from 'node:fs/promises';
import type { Collection } from './collection.ts';
import { Program } from './definition.ts';
import { percentOf } from './percent.ts';
import type { Samples } from './sampling.ts';
import { type Machine, readIfPossible } from './sources.ts';

/** One process at the time of a sample. */
export type Process = {
  readonly pid: string;
  /** The name of its main thread: mostly the command, at most 15 characters of it. */
  readonly thread: string;
  /** CPU time in clock ticks since the process began. */
  readonly ticks: number;
};

/** What a process uses: ticks between the two samples, memory now. */
type Use = { readonly command: string; readonly ticks: number; readonly kibibytes: number };

/** One object for each of the programs that use most memory, as many as the account asks for. */
export async function programs({ machine, host, samples, parameters }: Collection) {
  const used = await programsByMemory(machine, samples);
  return used.slice(0, parameters.programs).map(({ command, processes, memory, cpu }) => {
    return Program.object({ name: command, host, command }).set({ processes, memory, cpu });
  });
}

/**
 * Programs, those that use most memory first. All processes of one command are one program, because
 * process numbers change with every start, and an object must stay the same between collections.
 */
export async function programsByMemory(machine: Machine, samples: Samples) {
  const uses = await readUses(machine, samples);
  // Without regard to case, as the platform compares: `X` and `x` would be one object to it.
  const byCommand = Map.groupBy(uses, ({ command }) => command.toLowerCase());
  const allTicks = ticksOfAllCpus(samples);
  return Array.from(byCommand.values(), (group) => ({
    command: group[0]?.command ?? '',
    processes: group.length,
    memory: sum(group.map(({ kibibytes }) => kibibytes)),
    cpu: percentOf(allTicks, sum(group.map(({ ticks }) => ticks))),
  })).sort((a, b) => b.memory - a.memory);
}

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

/** Leaves out the threads of the kernel, which have no memory of their own, and what has just ended. */
async function readUses(machine: Machine, { before, after }: Samples): Promise<Use[]> {
  const uses = Array.from(after.processes, async ([id, process]) => ({
    command: await readCommand(machine, process),
    ticks: process.ticks - (before.processes.get(id)?.ticks ?? 0),
    kibibytes: await residentMemory(machine, process.pid),
  }));
  return (await Promise.all(uses)).filter(({ kibibytes }) => kibibytes > 0);
}

/** The file that was started. Some programs put a title in its place, as in `nginx: worker`. */
async function readCommand({ proc }: Machine, { pid, thread }: Process): Promise<string> {
  const [started = ''] = (await readIfPossible(proc, pid, 'cmdline'))?.split('\0') ?? [];
  const [path = ''] = started.split(/: | -/);
  return path.split('/').at(-1)?.replace(/^-/, '') || thread;
}

async function residentMemory({ proc }: Machine, pid: string): Promise<number> {
  const status = await readIfPossible(proc, pid, 'status');
  return Number(status?.match(/^VmRSS:\s+(\d+) kB$/m)?.[1] ?? 0);
}

function ticksOfAllCpus({ before, after }: Samples): number | undefined {
  const [first, last] = [before.cpus.get('cpu'), after.cpus.get('cpu')];
  return first && last && last.total - first.total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
