import { keepResult } from '../../../bench/keep-result.ts';
import type { Machine } from '../../../bench/measure/machine.ts';
import { seed } from '../seed.ts';

/** Something that came out equal on both sides, however often it was tried. */
export interface Comparison {
  readonly name: string;
  readonly title: string;
  /** What is compared with what; Markdown. */
  readonly about: string;
  /** As it was before. */
  readonly machine: Machine;
  readonly seconds: number;
  /** What was tried how often. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Keeps it among the results of the benchmarks. */
export function keepComparison({ counts, seconds, ...rest }: Comparison): void {
  const tried = Object.entries(counts).map(
    ([what, count]) => `${count.toLocaleString('en')} ${what}`,
  );
  keepResult({
    ...rest,
    measuredAt: new Date().toISOString(),
    measurements: [
      { subject: 'all of it', unit: 's', ours: { what: 'both sides', values: [seconds] } },
    ],
    notes: [`No verdict differed: ${tried.join(', ')}. The seed was ${seed}.`],
  });
}
