import { type Machine, readIfPossible } from './machine.ts';

/** What came in or went out since the interface exists; `throughput` is in bytes. */
export type Traffic = {
  readonly throughput: number;
  readonly packets: number;
  readonly errors: number;
  readonly dropped: number;
};

export type InterfaceCounters = { readonly received: Traffic; readonly sent: Traffic };

/** The counters of each interface, by its name. */
export async function readInterfaceCounters({ proc }: Machine) {
  const lines = (await readIfPossible(proc, 'net/dev'))?.split('\n') ?? [];
  const interfaces = lines.map((line) => line.split(/[:\s]+/).filter(Boolean));
  // Two lines of headings have no colon, and no numbers.
  const rows = interfaces.filter((words) => Number.isFinite(Number(words[1])));
  return new Map(rows.map(([name = '', ...counters]) => [name, countersOf(counters.map(Number))]));
}

/** Eight columns for what was received, eight for what was sent; the first four are alike. */
function countersOf(columns: readonly number[]): InterfaceCounters {
  return { received: traffic(columns), sent: traffic(columns.slice(8)) };
}

function traffic([
  throughput = 0,
  packets = 0,
  errors = 0,
  dropped = 0,
]: readonly number[]): Traffic {
  return { throughput, packets, errors, dropped };
}
