import { expect, test } from 'vitest';
import { Host, Program } from '../app/definition.ts';
import { sample } from '../app/kernel/sampling.ts';
import { programsByMemory } from '../app/programs.ts';
import { MadeUpMachine } from './made-up-machine.ts';

const process = (
  pid: number,
  { command = '', thread = 'main', rss = 0, ticks = 0, start = 1 },
) => ({
  [`proc/${pid}/stat`]: `${pid} (${thread}) S ${'0 '.repeat(10)}${ticks} 0 0 0 0 0 0 0 ${start} 0\n`,
  [`proc/${pid}/status`]: rss === 0 ? 'Name:\tx\n' : `Name:\tx\nVmRSS:\t  ${rss} kB\n`,
  [`proc/${pid}/cmdline`]: command,
});

async function namesOn(machine: MadeUpMachine, programs?: number) {
  const result = await machine.tester.collect({ parameters: { programs } });
  return result.objectsOf(Program).map(({ name }) => name);
}

test('a program is all processes of one command, whatever their arguments or case', async () => {
  using machine = new MadeUpMachine({
    ...process(1, { command: '/sbin/init\0', rss: 5 }),
    ...process(10, { command: '/opt/Apple Press/press --hard', rss: 100 }),
    ...process(11, { command: 'Press\0-x\0', rss: 50 }),
    ...process(12, { command: 'picker: north (row 7)\0', rss: 60 }),
    ...process(13, { command: '-sh\0', rss: 3 }),
  });
  const programs = (await machine.tester.collect()).objectsOf(Program);
  expect(programs.map(({ name }) => name)).toEqual(['press', 'picker', 'init', 'sh']);
  expect(programs[0]?.metrics).toEqual({ processes: 2, memory: 150 });
});

test('a program that hides its command has the name of its thread', async () => {
  using machine = new MadeUpMachine(process(8, { thread: 'odd) S (name', rss: 10 }));
  expect(await namesOn(machine)).toEqual(['odd) S (name']);
});

test('a thread of the kernel is a process and no program', async () => {
  using machine = new MadeUpMachine(process(2, { thread: 'kthreadd' }));
  const result = await machine.tester.collect();
  expect(result.objectsOf(Program)).toEqual([]);
  expect(result.object(Host, 'orchard').metric('processes')).toBe(1);
});

test('as many programs are collected as the parameter says', async () => {
  using machine = new MadeUpMachine({
    ...process(1, { command: 'a\0', rss: 1 }),
    ...process(2, { command: 'b\0', rss: 2 }),
    ...process(3, { command: 'c\0', rss: 3 }),
  });
  expect(await namesOn(machine, 2)).toEqual(['c', 'b']);
});

test('a program has the share of all CPUs that its processes took, new ones included', async () => {
  using machine = new MadeUpMachine({
    'proc/stat': 'cpu  0 0 0 1000\n',
    ...process(7, { thread: 'press', rss: 10, ticks: 200 }),
    ...process(8, { thread: 'press', rss: 10, ticks: 900 }),
  });
  const before = await sample(machine);
  machine.write({
    'proc/stat': 'cpu  20 0 0 1080\n',
    ...process(7, { thread: 'press', rss: 10, ticks: 207 }),
    // Another process that was given the number of the one before it.
    ...process(8, { thread: 'press', rss: 10, ticks: 3, start: 99 }),
  });
  const after = await sample(machine);
  expect(await programsByMemory(machine, { before, after, seconds: 2 })).toEqual([
    { command: 'press', processes: 2, memory: 20, cpu: 10 },
  ]);
});
