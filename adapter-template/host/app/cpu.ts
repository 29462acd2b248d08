import type { Collection } from './collection.ts';
import { Cpu } from './definition.ts';
import { percentOf } from './percent.ts';
import type { Samples } from './sampling.ts';
import { type Machine, readIfPossible } from './sources.ts';

/** Clock ticks since the machine started. */
export type CpuTimes = {
  readonly user: number;
  readonly system: number;
  readonly ioWait: number;
  /** Ticks without work, waiting included. */
  readonly idle: number;
  readonly total: number;
};

/** One object for each CPU; rates are missing for one that was switched on just now. */
export async function cpus({ machine, host, samples }: Collection) {
  const descriptions = await readDescriptions(machine);
  const names = Array.from(samples.after.cpus.keys()).filter((name) => name !== 'cpu');
  return names.map((name) => {
    const cpu = Number(name.slice('cpu'.length));
    const object = Cpu.object({ name: `CPU ${cpu}`, host, cpu });
    return object.set({ ...descriptions.get(cpu), ...cpuShares(name, samples) });
  });
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

/** By the names the kernel uses: `cpu` for all together, `cpu0` and so on for each. */
export async function readCpuTimes({ proc }: Machine): Promise<Map<string, CpuTimes>> {
  const lines = (await readIfPossible(proc, 'stat'))?.split('\n') ?? [];
  const words = lines.filter((line) => line.startsWith('cpu')).map((line) => line.split(/\s+/));
  return new Map(words.map(([name = '', ...ticks]) => [name, cpuTimes(ticks.map(Number))]));
}

/** The time of guests, two more columns, is contained in the first two already. */
function cpuTimes(columns: readonly number[]): CpuTimes {
  const [user = 0, nice = 0, system = 0, idle = 0, ioWait = 0, irq = 0, softIrq = 0, steal = 0] =
    columns;
  return {
    user: user + nice,
    system: system + irq + softIrq,
    ioWait,
    idle: idle + ioWait,
    total: user + nice + system + idle + ioWait + irq + softIrq + steal,
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
