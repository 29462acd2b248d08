import type { Collection } from './collection.ts';
import { Cpu } from './definition.ts';
import { type Machine, readIfPossible } from './kernel/machine.ts';
import type { Samples } from './kernel/sampling.ts';
import { percentOf } from './percent.ts';

/** One object for each CPU; rates are missing for one that was switched on just now. */
export async function* cpus({ machine, host, samples }: Collection) {
  const descriptions = await readDescriptions(machine);
  for (const name of samples.after.cpus.keys()) {
    if (name === 'cpu') continue;
    const cpu = Number(name.slice('cpu'.length));
    const object = Cpu.object({ name: `CPU ${cpu}`, host: host.key.name, cpu });
    yield object.set({ ...descriptions.get(cpu), ...cpuShares(name, samples) }).addParent(host);
  }
}

/** How one CPU, or `cpu` for all of them together, spent the time between the two samples. */
export function cpuShares(name: string, { before, after }: Samples) {
  const [first, last] = [before.cpus.get(name), after.cpus.get(name)];
  if (first === undefined || last === undefined) return {};
  const total = last.total - first.total;
  return {
    usage: percentOf(total, total - (last.idle - first.idle)),
    user: percentOf(total, last.user - first.user),
    system: percentOf(total, last.system - first.system),
    io_wait: percentOf(total, last.ioWait - first.ioWait),
  };
}

/** Model and frequency by CPU number. Machines other than PCs leave out one of them, or both. */
async function readDescriptions({ proc }: Machine) {
  const blocks = (await readIfPossible(proc, 'cpuinfo'))?.split('\n\n') ?? [];
  return new Map(blocks.map((block) => [Number(field(block, 'processor')), description(block)]));
}

function description(block: string) {
  const megahertz = field(block, 'cpu MHz');
  return {
    model: field(block, 'model name'),
    frequency: megahertz === undefined ? undefined : Number(megahertz),
  };
}

function field(block: string, name: string): string | undefined {
  return block.match(new RegExp(`^${name}\\s*: (.+)$`, 'm'))?.[1];
}
