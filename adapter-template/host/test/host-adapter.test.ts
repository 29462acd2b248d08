import '@packwright/sdk/testing/vitest';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { adapterMatchers, collectTwice } from '@packwright/sdk/testing';
import { expect, test } from 'vitest';
import { Host } from '../app/definition.ts';
import { MadeUpMachine } from './made-up-machine.ts';

expect.extend(adapterMatchers);

const smallMachine = {
  'proc/stat': 'cpu  1 0 1 8 0 0 0\ncpu0 1 0 1 8 0 0 0\n',
  'proc/cpuinfo': 'processor\t: 0\ncpu MHz\t\t: 2400.5\n',
  'proc/net/dev': 'Inter-|\n face |bytes\n  eth0:12 1 0 0 0 0 0 0 34 1 0 0 0 0 0 0\n',
  'proc/7/stat': `7 (picker) S ${'0 '.repeat(18)}77 0\n`,
  'proc/7/status': 'VmRSS: 10 kB\n',
};

test('the account has the host, and the host has everything else', async () => {
  using machine = new MadeUpMachine(smallMachine);
  const result = await machine.tester.collect({ name: 'North' });
  expect(result).toBeValidResult();
  expect(result.instance.children).toEqual(['orchard']);
  expect(result.object(Host, 'orchard').children).toEqual(['CPU 0', 'eth0', 'picker']);
});

test('two collections of the same machine find the same objects', async () => {
  using machine = new MadeUpMachine(smallMachine);
  expect(await collectTwice(machine.tester)).toBeIdempotent();
});

test('the name of its host is part of the identity of every object', async () => {
  using machine = new MadeUpMachine(smallMachine);
  const result = await machine.tester.collect({ parameters: { host_name: 'meadow' } });
  const collected = result.objects.filter((object) => object !== result.instance);
  expect(collected.map(({ identifiers }) => identifiers.host)).toEqual(Array(4).fill('meadow'));
});

test('a part that fails does not cost the others, and shows at the account', async () => {
  const cpuInfo = 'processor\t: 0\ncpu MHz\t\t: a lot\n';
  using machine = new MadeUpMachine({ ...smallMachine, 'proc/cpuinfo': cpuInfo });
  const result = await machine.tester.collect();
  expect(result.failedSteps).toEqual(['CPUs']);
  expect(result.object(Host, 'orchard').children).toEqual(['eth0', 'picker']);
  expect(result.instance.events).toMatchObject([{ message: expect.stringContaining('frequency') }]);
});

test('test names each source that cannot be read', async () => {
  using machine = new MadeUpMachine({ 'proc/stat': '', 'proc/uptime': '' });
  const { errorMessage = '' } = await machine.tester.test();
  const missing = ['sys/kernel/osrelease', 'cpuinfo', 'meminfo', 'loadavg', 'net/dev'];
  const sources = [...missing, 'self/mountinfo'].map(
    (file) => `Cannot read ${machine.proc}/${file}: `,
  );
  expect(errorMessage.split('\n')).toEqual(
    sources.map((source) => expect.stringContaining(source)),
  );
});

test('a machine that tells little is collected as far as it tells', async () => {
  using machine = new MadeUpMachine({ 'proc/uptime': '90.5 12.0\n' });
  const result = await machine.tester.collect();
  expect(result.object(Host, 'orchard').metrics).toEqual({ uptime: 90.5, processes: 0 });
  expect(result.warnings).toContainEqual(expect.stringContaining('Cannot read'));
});

test('a machine without a name is not collected, unless a parameter gives one', async () => {
  using machine = new MadeUpMachine();
  rmSync(join(machine.proc, 'sys/kernel/hostname'));
  const { errorMessage } = await machine.tester.collect();
  expect(errorMessage).toContain('set the parameter host_name');
  expect(await machine.tester.collect({ parameters: { host_name: 'meadow' } })).toHaveObject(
    Host,
    'meadow',
  );
});
