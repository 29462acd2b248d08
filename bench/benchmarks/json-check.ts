import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { measuredProgram } from '../subjects/measured-program.ts';

const program = join(import.meta.dirname, '../subjects/json-check/check-and-parse.ts');

export const jsonCheck: Benchmark = {
  name: 'json-check',
  title: 'Check of a result of 145 MB',
  about:
    'How the server sees that a result is one well-formed document, in pieces of 64 KB and constant memory. The floor is `JSON.parse`, which needs the whole text and the values in it in memory.',
  inShort: true,
  measure,
};

interface Sample {
  readonly check: number;
  readonly parse: number;
}

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const { ours } = await interleave<Sample>(run, {
    ours: { what: 'check', take: () => measuredProgram<Sample>(program) },
  });
  const parse = ours.samples.map((sample) => sample.parse);
  return [
    {
      subject: '145 MB',
      unit: 's',
      ours: { what: 'check', values: ours.samples.map((sample) => sample.check) },
      floor: { what: '`JSON.parse`', values: parse },
      target: { most: 1, of: 'times floor', inShort: { most: 3, of: 'times floor' } },
    },
  ];
}
