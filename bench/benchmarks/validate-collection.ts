import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeCollection } from '../data/collect-result.ts';
import { writeRelatedCollection } from '../data/related-collection.ts';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Target } from '../measure/target.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { vendorEnvironment } from '../servers/vendor-environment.ts';
import { measuredProgram } from '../subjects/measured-program.ts';
import { pickerDefinition } from '../subjects/validate-collection/picker-definition.ts';
import { vendorProgram } from '../subjects/vendor-program.ts';

const programs = join(import.meta.dirname, '../subjects/validate-collection');

export const validateCollection: Benchmark = {
  name: 'validate-collection',
  title: 'Checks of a collection',
  about:
    "What `mp-test` does with an answer of 15 values and a relationship for each object, 180 MB for the largest: from its bytes to findings and summary, in a process of its own. The vendor's functions, as its `mp-test` calls them.",
  measure,
};

interface Sample {
  readonly seconds: number;
  readonly memoryMb: number;
}

interface Subject {
  readonly objects: number;
  readonly mostSeconds?: Target;
  readonly mostMemory?: Target;
  /** Whether the vendor's does it too: it takes minutes for many. */
  readonly hasVendor?: boolean;
}

const subjects: readonly Subject[] = [
  { objects: 300, hasVendor: true },
  {
    objects: largeCollection.objects,
    mostSeconds: { most: 6, of: 'value' },
    mostMemory: { most: 1_500, of: 'value' },
  },
];

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const tools = await vendorEnvironment(run, 'vendor-tools');
  const rows: Measurement[] = [];
  for (const subject of subjects) {
    const python = subject.hasVendor ? tools?.python : undefined;
    rows.push(...(await measureSubject(run, subject, python)));
  }
  return rows;
}

async function measureSubject(
  run: BenchmarkRun,
  { objects, mostSeconds, mostMemory }: Subject,
  python: string | undefined,
): Promise<Measurement[]> {
  using folder = makeAdapterFolder({ commands: {} });
  const [answer, definition] = [
    join(folder.path, 'answer.json'),
    join(folder.path, 'definition.json'),
  ];
  writeRelatedCollection(answer, { ...largeCollection, objects });
  writeFileSync(definition, JSON.stringify(pickerDefinition()));
  const name = `${objects.toLocaleString('en')} objects`;
  run.progress(name);
  const takings = await interleave<Sample>(run, {
    ours: {
      what: 'mp-test',
      take: () => measuredProgram<Sample>(join(programs, 'check.ts'), [answer]),
    },
    vendor: vendorProgram<Sample>({
      what: "vendor's mp-test",
      python,
      words: [join(programs, 'check.py'), answer, definition],
    }),
  });
  return [
    measurement(takings, {
      subject: `${name}, read and checked`,
      unit: 's',
      figure: ({ seconds }) => seconds,
      ...(mostSeconds && { target: mostSeconds }),
    }),
    measurement(takings, {
      subject: `${name}, memory at most`,
      unit: 'MB',
      figure: ({ memoryMb }) => memoryMb,
      ...(mostMemory && { target: mostMemory }),
    }),
  ];
}
