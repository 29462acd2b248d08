import { join } from 'node:path';
import type { Collection } from './collection.ts';
import { NetworkInterface } from './definition.ts';
import type { Samples } from './sampling.ts';
import { type Machine, readIfPossible } from './sources.ts';

type Traffic = {
  readonly throughput: number;
  readonly packets: number;
  readonly errors: number;
  readonly dropped: number;
};

/** Bytes, packets, errors and dropped packets since the interface exists. */
export type InterfaceCounters = { readonly received: Traffic; readonly sent: Traffic };

/** One object for each interface of the network the adapter runs in. */
export async function networkInterfaces({ machine, host, samples }: Collection) {
  const names = Array.from(samples.after.interfaces.keys());
  return await Promise.all(
    names.map(async (name) =>
      NetworkInterface.object({ name, host, interface: name }).set({
        ...(await readProperties(machine, name)),
        ...trafficRates(name, samples),
      }),
    ),
  );
}

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

/** What went through an interface in each second between the samples. */
export function trafficRates(name: string, { before, after, seconds }: Samples) {
  const [first, last] = [before.interfaces.get(name), after.interfaces.get(name)];
  if (first === undefined || last === undefined) return {};
  return {
    received: perSecond(first.received, last.received, seconds),
    sent: perSecond(first.sent, last.sent, seconds),
  };
}

function perSecond(first: Traffic, last: Traffic, seconds: number): Traffic {
  // Counters begin again when an interface is taken down and up.
  const rate = (counter: keyof Traffic) => Math.max(0, last[counter] - first[counter]) / seconds;
  return {
    throughput: rate('throughput'),
    packets: rate('packets'),
    errors: rate('errors'),
    dropped: rate('dropped'),
  };
}

async function readProperties({ sys }: Machine, name: string) {
  const directory = join(sys, 'class/net', name);
  const [mac_address, state, mtu, speed] = await Promise.all(
    ['address', 'operstate', 'mtu', 'speed'].map((file) => readIfPossible(directory, file)),
  );
  return { mac_address, state, mtu: positive(mtu), speed: positive(speed) };
}

/** An interface without link has no speed, or the speed -1. */
function positive(text: string | undefined): number | undefined {
  return Number(text) > 0 ? Number(text) : undefined;
}
