import { type Machine, readIfPossible } from './machine.ts';

/** Clock ticks since the machine started. */
export type CpuTimes = {
  readonly user: number;
  readonly system: number;
  readonly ioWait: number;
  /** Ticks without work, waiting included. */
  readonly idle: number;
  readonly total: number;
};

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
