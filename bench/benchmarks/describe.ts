import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import { measuredProgram } from '../subjects/measured-program.ts';

const program = join(import.meta.dirname, '../subjects/describe/make-and-check.ts');

export const describe: Benchmark = {
  name: 'describe',
  title: 'Describe of 1,000 object types',
  about:
    'From a definition with 100 attributes in each object type to both texts, the grammar and all rules, in a process of its own, as `mp-describe` does it.',
  measure,
};

interface Sample {
  readonly seconds: number;
  /** Of these, until the texts were made. */
  readonly making: number;
  readonly memoryMb: number;
}

async function measure(run: BenchmarkRun) {
  const what = 'mp-describe';
  const takings = await interleave<Sample>(run, {
    ours: { what, take: () => measuredProgram<Sample>(program) },
  });
  return [
    measurement(takings, {
      subject: 'made and checked',
      unit: 's',
      target: { most: 2, of: 'value' },
      figure: ({ seconds }) => seconds,
    }),
    measurement(takings, { subject: 'made', unit: 's', figure: ({ making }) => making }),
    measurement(takings, {
      subject: 'memory at most',
      unit: 'MB',
      figure: ({ memoryMb }) => memoryMb,
    }),
  ];
}
