import { join } from 'node:path';
import { largeCollection } from '../data/collect-result.ts';
import { writeRelatedCollection } from '../data/related-collection.ts';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { measuredProgram } from '../subjects/measured-program.ts';

const program = join(import.meta.dirname, '../subjects/validate-collection/check.ts');

export const validateCollection: Benchmark = {
  name: 'validate-collection',
  title: 'Checks of a collection of 100,000 objects with 100,000 relationships',
  about:
    'What `mp-test` does with an answer of 180 MB: from its bytes to findings and summary, in a process of its own.',
  measure,
};

interface Sample {
  readonly seconds: number;
  /** Of these, until it was parsed. */
  readonly parsing: number;
  readonly memoryMb: number;
}

async function measure(run: BenchmarkRun) {
  using folder = makeAdapterFolder({ commands: {} });
  const file = join(folder.path, 'answer.json');
  writeRelatedCollection(file, largeCollection);
  run.note(
    "The vendor's `mp-test` 1.3.1 took about 19 ms for each object of two metrics and a property (29 s for 1,001 objects, 47 s for 2,001, unfinished after 550 s for 10,001), measured on a machine with two cores.",
  );
  const takings = await interleave<Sample>(run, {
    ours: { what: 'mp-test', take: () => measuredProgram<Sample>(program, [file]) },
  });
  return [
    measurement(takings, {
      subject: 'read and checked',
      unit: 's',
      target: { most: 6, of: 'value' },
      figure: ({ seconds }) => seconds,
    }),
    measurement(takings, { subject: 'read', unit: 's', figure: ({ parsing }) => parsing }),
    measurement(takings, {
      subject: 'memory at most',
      unit: 'MB',
      target: { most: 1_500, of: 'value' },
      figure: ({ memoryMb }) => memoryMb,
    }),
  ];
}
