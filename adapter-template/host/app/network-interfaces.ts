import { join } from 'node:path';
import type { Collection } from './collection.ts';
import { NetworkInterface } from './definition.ts';
import type { Traffic } from './kernel/interface-counters.ts';
import { type Machine, readIfPossible } from './kernel/machine.ts';
import type { Samples } from './kernel/sampling.ts';

/** One object for each interface of the network the adapter runs in. */
export async function* networkInterfaces({ machine, host, samples }: Collection) {
  for (const name of samples.after.interfaces.keys()) {
    const object = NetworkInterface.object({ name, host: host.key.name, interface: name });
    const properties = await readProperties(machine, name);
    yield object.set({ ...properties, ...trafficRates(name, samples) }).addParent(host);
  }
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
