import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import { measuredProgram } from '../subjects/measured-program.ts';

const program = join(import.meta.dirname, '../subjects/long-run/keep-collections.ts');

export const longRun: Benchmark = {
  name: 'long-run',
  title: 'Memory of a long run',
  about:
    'What `mp-test long-run` keeps of 72 collections of 5,000 objects, 8 MB each: from the 18th to the last one where nothing is new, and of 72 more in which every object is.',
  measure,
};

interface Sample {
  readonly same: number;
  readonly others: number;
}

async function measure(run: BenchmarkRun) {
  const takings = await interleave<Sample>(run, {
    // Memory that is kept does not depend on what else the machine does.
    ours: {
      what: 'mp-test',
      rounds: 1,
      take: () => measuredProgram<Sample>(program, [], ['--expose-gc']),
    },
  });
  return [
    measurement(takings, {
      subject: 'kept of the same objects',
      unit: 'MB',
      target: { most: 20, of: 'value' },
      figure: ({ same }) => same,
    }),
    measurement(takings, {
      subject: 'kept of other objects each time',
      unit: 'MB',
      figure: ({ others }) => others,
    }),
  ];
}
