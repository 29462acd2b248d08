import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Target } from '../measure/target.ts';
import { measuredProgram } from '../subjects/measured-program.ts';

const program = join(import.meta.dirname, '../subjects/html-report/make-page.ts');

export const htmlReport: Benchmark = {
  name: 'html-report',
  title: 'Page of a report',
  about:
    'What `mp-test --html` adds, from a collection that was read and checked, with as many relationships as objects. Of 100,000 objects the page holds a part.',
  measure,
};

interface Sample {
  readonly seconds: number;
  readonly megabytes: number;
}

async function measure(run: BenchmarkRun) {
  return [
    ...(await measurePage(run, 10_000, { most: 1, of: 'value' })),
    ...(await measurePage(run, 100_000, { most: 10, of: 'value' })),
  ];
}

async function measurePage(
  run: BenchmarkRun,
  objects: number,
  target: Target,
): Promise<Measurement[]> {
  const takings = await interleave<Sample>(run, {
    ours: { what: 'mp-test', take: () => measuredProgram<Sample>(program, [String(objects)]) },
  });
  const subject = `${objects.toLocaleString('en')} objects`;
  return [
    measurement(takings, { subject, unit: 's', target, figure: ({ seconds }) => seconds }),
    measurement(takings, {
      subject: `${subject}, size of the page`,
      unit: 'MB',
      figure: ({ megabytes }) => megabytes,
    }),
  ];
}
