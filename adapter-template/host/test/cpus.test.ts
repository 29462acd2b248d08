import { expect, test } from 'vitest';
import { cpuShares } from '../app/cpus.ts';
import { sample } from '../app/kernel/sampling.ts';
import { MadeUpMachine } from './made-up-machine.ts';

test('CPU time is shared out between user, system and waiting; the rest was idle', async () => {
  // user nice system idle iowait irq softirq steal, then guests, who are part of user and nice
  using machine = new MadeUpMachine({
    'proc/stat': 'cpu  100 0 0 1000 0 0 0 0 50 0\ncpu3 100 0 0 1000 0 0 0 0 50 0\nintr 1\n',
  });
  const before = await sample(machine);
  machine.write({ 'proc/stat': 'cpu  120 10 5 1050 10 3 2 0 60 0\ncpu3 100 0 0 1000 0 0 0 0\n' });
  const samples = { before, after: await sample(machine), seconds: 2 };
  expect(cpuShares('cpu', samples)).toEqual({ usage: 40, user: 30, system: 10, io_wait: 10 });
  expect(cpuShares('cpu3', samples)).toEqual({});
  expect(cpuShares('cpu4', samples)).toEqual({});
});
