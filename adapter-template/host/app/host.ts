import { cpuShares } from './cpus.ts';
import { Host } from './definition.ts';
import { readControlGroup } from './kernel/control-group.ts';
import { type Machine, readIfPossible } from './kernel/machine.ts';
import type { Samples } from './kernel/sampling.ts';
import { percentOf } from './percent.ts';

/** @throws Error when the kernel does not tell: without a name nothing can be identified */
export async function hostName({ proc }: Machine): Promise<string> {
  const name = await readIfPossible(proc, 'sys/kernel/hostname');
  if (name) return name;
  throw new Error(
    `Cannot read the name of this machine in ${proc}/sys/kernel/hostname: set the parameter host_name.`,
  );
}

/** The machine as one object; what the kernel does not tell is left out. */
export async function thisHost(name: string, machine: Machine, samples: Samples) {
  return Host.object({ name, host: name }).set({
    kernel: await readIfPossible(machine.proc, 'sys/kernel/osrelease'),
    uptime: (await readNumbers(machine, 'uptime'))[0],
    cpu: { count: countCpus(samples), ...cpuShares('cpu', samples) },
    load: await readLoad(machine),
    ...(await readMemory(machine)),
    control_group: await readControlGroup(machine),
    processes: samples.after.processes.size,
  });
}

function countCpus({ after }: Samples): number | undefined {
  const names = Array.from(after.cpus.keys()).filter((name) => name !== 'cpu');
  return names.length || undefined;
}

async function readLoad(machine: Machine) {
  const [one_minute, five_minutes, fifteen_minutes] = await readNumbers(machine, 'loadavg');
  return { one_minute, five_minutes, fifteen_minutes };
}

async function readMemory({ proc }: Machine) {
  const text = (await readIfPossible(proc, 'meminfo')) ?? '';
  const entries = text.matchAll(/^(\w+):\s+(\d+) kB$/gm);
  const kibibytes = new Map(Array.from(entries, ([, name, value]) => [name, Number(value)]));
  const total = kibibytes.get('MemTotal');
  const available = kibibytes.get('MemAvailable');
  const used = difference(total, available);
  const swap = kibibytes.get('SwapTotal');
  return {
    memory: { total, available, used, usage: percentOf(total, used) },
    swap: { total: swap, used: difference(swap, kibibytes.get('SwapFree')) },
  };
}

function difference(whole: number | undefined, part: number | undefined): number | undefined {
  return whole === undefined || part === undefined ? undefined : whole - part;
}

/** The numbers of a file that is one line of them. */
async function readNumbers({ proc }: Machine, source: string): Promise<number[]> {
  const words = (await readIfPossible(proc, source))?.split(/\s+/) ?? [];
  return words.map(Number).filter(Number.isFinite);
}
