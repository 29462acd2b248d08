import { expect, test } from 'vitest';
import { NetworkInterface } from '../app/definition.ts';
import { sample } from '../app/kernel/sampling.ts';
import { trafficRates } from '../app/network-interfaces.ts';
import { MadeUpMachine } from './made-up-machine.ts';

const line = (name: string, received = '12 1 0 0', sent = '34 1 0 0') =>
  `${name}:${received} 0 0 0 0 ${sent} 0 0 0 0\n`;

test('traffic is counted per second, and not at all when the counters began again', async () => {
  using machine = new MadeUpMachine({ 'proc/net/dev': line('eth0', '1000 10 0 5', '9000 90 1 0') });
  const before = await sample(machine);
  machine.write({ 'proc/net/dev': line('eth0', '3000 14 2 5', '100 1 0 0') });
  const samples = { before, after: await sample(machine), seconds: 2 };
  expect(trafficRates('eth0', samples)).toEqual({
    received: { throughput: 1000, packets: 2, errors: 1, dropped: 0 },
    sent: { throughput: 0, packets: 0, errors: 0, dropped: 0 },
  });
});

test('an interface without link has no speed', async () => {
  using machine = new MadeUpMachine({
    'proc/net/dev': `Inter-|   Receive\n face |bytes    packets\n${line('eth0')}${line('wlan0')}`,
    'sys/class/net/eth0/speed': '1000\n',
    'sys/class/net/eth0/address': '02:fc:00:00:00:01\n',
    'sys/class/net/wlan0/speed': '-1\n',
    'sys/class/net/wlan0/operstate': 'down\n',
  });
  const result = await machine.tester.collect();
  const properties = result.objectsOf(NetworkInterface).map((object) => object.properties);
  expect(properties).toEqual([
    { mac_address: '02:fc:00:00:00:01', speed: 1000 },
    { state: 'down' },
  ]);
});
