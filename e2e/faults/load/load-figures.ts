import { keepResult } from '../../../bench/keep-result.ts';
import type { Machine } from '../../../bench/measure/machine.ts';
import type { Measurement } from '../../../bench/measure/measurement.ts';
import { seed } from '../seed.ts';
import type { Idle } from './load-container.ts';
import type { AnswerTimes, Probed } from './probed.ts';
import type { WrongAnswer } from './wrong-answers.ts';

/** What a load came to. */
export interface LoadFigures {
  /** As it was before. */
  readonly machine: Machine;
  readonly requests: number;
  readonly seconds: number;
  readonly wrong: readonly WrongAnswer[];
  readonly probed: Probed;
  /** When nobody had asked for anything yet. */
  readonly started: Idle;
  /** After 200 requests of the same kind, which fill what any server keeps. */
  readonly before: Idle;
  readonly after: Idle;
  /** Of all that was in the container, in MB, where it is known. */
  readonly peak: number | undefined;
}

/** Prints them as a small table. */
export function printFigures({ requests, seconds, wrong, probed, ...rest }: LoadFigures): void {
  const { started, before, after, peak } = rest;
  const rows = [
    ['requests', `${requests} in ${seconds.toFixed(0)} s, ${wrong.length} answered wrongly`],
    ['/apiVersion', timesText(probed.server)],
    ['of a bare server', timesText(probed.floor)],
    ['the probe itself', `late by ${ms(probed.lateByMs)} at p99`],
    ['held before', JSON.stringify(before.held)],
    ['held after', JSON.stringify(after.held)],
    ['server', [started, before, after].map(({ memory }) => mb(memory)).join(', then ')],
    ['container', peak === undefined ? 'not known' : `${mb(peak)} at most`],
  ];
  const lines = rows.map(([what = '', figures]) => `${what.padEnd(18)}${figures}\n`);
  process.stdout.write(lines.join(''));
}

/** Keeps them among the results of the benchmarks, for `npm run bench` to show on its page. */
export function keepFigures(figures: LoadFigures): void {
  const { machine, requests, seconds, probed, started, before, after } = figures;
  keepResult({
    name: 'load',
    title: `${requests.toLocaleString('en')} requests with bad adapters`,
    about:
      'Adapters drawn at random from those of the tests, most of them bad, 20 at a time in a container of 512 MB. `npm run test:faults -- --full load` measures it.',
    measuredAt: new Date().toISOString(),
    machine,
    measurements: measurements(figures),
    notes: [
      `All of it took ${seconds.toFixed(0)} s; ${figures.wrong.length} answers were not those that the adapter must get. The seed was ${seed}.`,
      `\`/apiVersion\` was asked for ${probed.server.answers.toLocaleString('en')} times meanwhile, by a process of its own, which was late by at most ${ms(probed.lateByMs)} in 99 of 100 cases. The floor is Node's own HTTP server on the same machine at the same time.`,
      `The server had ${mb(started.memory)} when it had started, ${mb(before.memory)} after 200 requests, and ${mb(after.memory)} in the end.`,
      `Held before and after: ${JSON.stringify(before.held)}, ${JSON.stringify(after.held)}.`,
    ],
  });
}

function measurements({ probed, before, after, peak }: LoadFigures): readonly Measurement[] {
  const ours = (value: number) => ({ what: 'our server', values: [value] });
  const floor = (value: number) => ({ what: '`node:http`', values: [value] });
  return [
    {
      subject: '`/apiVersion`, 99th percentile',
      unit: 'ms',
      ours: ours(probed.server.p99Ms),
      floor: floor(probed.floor.p99Ms),
      target: { most: 250, of: 'value' },
    },
    {
      subject: '`/apiVersion`, median',
      unit: 'ms',
      ours: ours(probed.server.medianMs),
      floor: floor(probed.floor.medianMs),
    },
    {
      subject: 'resident memory of the server, more than after 200 requests',
      unit: 'MB',
      ours: ours(after.memory - before.memory),
      target: { most: 20, of: 'value' },
    },
    ...(peak === undefined
      ? []
      : [{ subject: 'memory of the container at most', unit: 'MB' as const, ours: ours(peak) }]),
  ];
}

function timesText({ answers, medianMs, p99Ms, slowestMs }: AnswerTimes): string {
  return `median ${ms(medianMs)}, p99 ${ms(p99Ms)}, slowest ${ms(slowestMs)} of ${answers}`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function mb(value: number): string {
  return `${value.toFixed(1)} MB`;
}
