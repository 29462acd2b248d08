import { setTimeout as delay } from 'node:timers/promises';
import { type CpuTimes, readCpuTimes } from './cpu-times.ts';
import { type InterfaceCounters, readInterfaceCounters } from './interface-counters.ts';
import type { Machine } from './machine.ts';
import { type Process, readProcesses } from './processes.ts';

/** Milliseconds between the two readings; a collection should not take much longer than this. */
const interval = 200;

/** All counters of the machine at one moment. They only grow, so a rate needs two readings. */
export type Sample = {
  /** Milliseconds, from an arbitrary start. */
  readonly time: number;
  readonly cpus: ReadonlyMap<string, CpuTimes>;
  readonly interfaces: ReadonlyMap<string, InterfaceCounters>;
  readonly processes: ReadonlyMap<string, Process>;
};

/** Two readings, for rates. */
export type Samples = {
  readonly before: Sample;
  readonly after: Sample;
  /** Seconds that passed between them. */
  readonly seconds: number;
};

/** An adapter keeps nothing between collections, so both readings are made in this one. */
export async function sampleTwice(machine: Machine, signal: AbortSignal): Promise<Samples> {
  const [before] = await Promise.all([sample(machine), delay(interval, undefined, { signal })]);
  const after = await sample(machine);
  return { before, after, seconds: (after.time - before.time) / 1000 };
}

/** One reading; a counter that the kernel does not tell is missing in it. */
export async function sample(machine: Machine): Promise<Sample> {
  const time = performance.now();
  const [cpus, interfaces, processes] = await Promise.all([
    readCpuTimes(machine),
    readInterfaceCounters(machine),
    readProcesses(machine),
  ]);
  return { time, cpus, interfaces, processes };
}
