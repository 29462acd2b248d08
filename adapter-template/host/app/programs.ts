import type { Collection } from './collection.ts';
import { Program } from './definition.ts';
import type { Machine } from './kernel/machine.ts';
import { readCommand, readMemory } from './kernel/processes.ts';
import type { Samples } from './kernel/sampling.ts';
import { percentOf } from './percent.ts';

/** One object for each of the programs that use most memory, as many as the account asks for. */
export async function* programs({ machine, host, samples, parameters }: Collection) {
  const used = await programsByMemory(machine, samples);
  for (const { command, processes, memory, cpu } of used.slice(0, parameters.programs)) {
    const object = Program.object({ name: command, host: host.key.name, command });
    yield object.set({ processes, memory, cpu }).addParent(host);
  }
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

/** What a process uses: ticks between the two samples, memory now. */
type Use = { readonly command: string; readonly ticks: number; readonly kibibytes: number };

async function readUses(machine: Machine, { before, after }: Samples): Promise<Use[]> {
  const uses = Array.from(after.processes, async ([id, process]) => ({
    command: await readCommand(machine, process),
    ticks: process.ticks - (before.processes.get(id)?.ticks ?? 0),
    kibibytes: await readMemory(machine, process),
  }));
  return (await Promise.all(uses)).filter(({ kibibytes }) => kibibytes > 0);
}

function ticksOfAllCpus({ before, after }: Samples): number | undefined {
  const [first, last] = [before.cpus.get('cpu'), after.cpus.get('cpu')];
  return first && last && last.total - first.total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
