import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import { measuredProgram } from '../subjects/measured-program.ts';

const program = join(import.meta.dirname, '../subjects/recording/normalise-and-compare.ts');

export const recording: Benchmark = {
  name: 'recording',
  title: 'Recording of 100,000 objects with 1,500,000 values',
  about: 'What `mp-test --record` and `--compare` do with a collection that was read.',
  measure,
};

interface Sample {
  readonly normalising: number;
  readonly writing: number;
  readonly comparing: number;
}

async function measure(run: BenchmarkRun) {
  const takings = await interleave<Sample>(run, {
    ours: { what: 'mp-test', take: () => measuredProgram<Sample>(program) },
  });
  const row = (subject: string, figure: (sample: Sample) => number) =>
    measurement(takings, { subject, unit: 's', figure });
  return [
    row('brought into its form', ({ normalising }) => normalising),
    row('written', ({ writing }) => writing),
    row('compared', ({ comparing }) => comparing),
    measurement(takings, {
      subject: 'all of it',
      unit: 's',
      target: { most: 30, of: 'value' },
      figure: ({ normalising, writing, comparing }) => normalising + writing + comparing,
    }),
  ];
}
