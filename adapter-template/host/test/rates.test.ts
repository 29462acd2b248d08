import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cpuShares, readCpuTimes } from '../app/cpu.ts';
import { readInterfaceCounters, trafficRates } from '../app/network-interfaces.ts';
import { programsByMemory, readProcesses } from '../app/programs.ts';
import { sampleTwice } from '../app/sampling.ts';
import { thisMachine } from '../app/sources.ts';
import { MadeUpMachine } from './made-up-machine.ts';

async function sample({ directory }: MadeUpMachine) {
  const machine = { ...thisMachine, proc: join(directory, 'proc') };
  const cpus = await readCpuTimes(machine);
  const interfaces = await readInterfaceCounters(machine);
  return { time: 0, cpus, interfaces, processes: await readProcesses(machine), machine };
}

test('CPU time is shared out between user, system and waiting; the rest was idle', async () => {
  // user nice system idle iowait irq softirq steal, then guests, who are part of user and nice
  await using machine = await MadeUpMachine.with({
    'proc/stat': 'cpu  100 0 0 1000 0 0 0 0 50 0\ncpu3 100 0 0 1000 0 0 0 0 50 0\nintr 1\n',
  });
  const before = await sample(machine);
  await machine.write('proc/stat', 'cpu  120 10 5 1050 10 3 2 0 60 0\ncpu3 100 0 0 1000 0 0 0 0\n');
  const samples = { before, after: await sample(machine), seconds: 2 };
  expect(cpuShares('cpu', samples)).toEqual({ usage: 40, user: 30, system: 10, io_wait: 10 });
  expect(cpuShares('cpu3', samples)).toEqual({});
  expect(cpuShares('cpu4', samples)).toEqual({});
});

test('traffic is counted per second, and not at all when the counters began again', async () => {
  const line = (received: string, sent: string) => `  eth0:${received} 0 0 0 0 ${sent} 0 0 0 0\n`;
  await using machine = await MadeUpMachine.with({
    'proc/net/dev': line('1000 10 0 5', '9000 90 1 0'),
  });
  const before = await sample(machine);
  await machine.write('proc/net/dev', line('3000 14 2 5', '100 1 0 0'));
  const samples = { before, after: await sample(machine), seconds: 2 };
  expect(trafficRates('eth0', samples)).toEqual({
    received: { throughput: 1000, packets: 2, errors: 1, dropped: 0 },
    sent: { throughput: 0, packets: 0, errors: 0, dropped: 0 },
  });
});

test('a program has the share of all CPUs that its processes took, new ones included', async () => {
  const stat = (pid: number, user: number, system: number, start: number) =>
    `${pid} (press) S ${'0 '.repeat(10)}${user} ${system} 0 0 0 0 0 0 ${start} 0`;
  await using machine = await MadeUpMachine.with({
    'proc/stat': 'cpu  0 0 0 1000\n',
    'proc/7/stat': stat(7, 100, 100, 1),
    'proc/7/status': 'VmRSS: 10 kB',
    'proc/8/stat': stat(8, 900, 0, 2),
    'proc/8/status': 'VmRSS: 10 kB',
  });
  const before = await sample(machine);
  await machine.write('proc/stat', 'cpu  20 0 0 1080\n');
  await machine.write('proc/7/stat', stat(7, 105, 102, 1));
  // Another process that was given the number of the one before it.
  await machine.write('proc/8/stat', stat(8, 3, 0, 99));
  const after = await sample(machine);
  expect(await programsByMemory(after.machine, { before, after, seconds: 2 })).toEqual([
    { command: 'press', processes: 2, memory: 20, cpu: 10 },
  ]);
});

test('both samples of this machine are taken within one short interval', async () => {
  const { before, after, seconds } = await sampleTwice(thisMachine, new AbortController().signal);
  expect(seconds).toBeGreaterThanOrEqual(0.19);
  expect(after.time - before.time).toBeCloseTo(seconds * 1000);
  expect(after.cpus.get('cpu')?.total).toBeGreaterThan(before.cpus.get('cpu')?.total ?? Infinity);
});

test('an aborted collection does not wait for its second sample', async () => {
  await expect(sampleTwice(thisMachine, AbortSignal.abort())).rejects.toThrow('aborted');
});
