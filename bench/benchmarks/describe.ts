import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Target } from '../measure/target.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { vendorEnvironment } from '../servers/vendor-environment.ts';
import { largeDefinition } from '../subjects/describe/large-definition.ts';
import { measuredProgram } from '../subjects/measured-program.ts';
import { vendorProgram } from '../subjects/vendor-program.ts';

const programs = join(import.meta.dirname, '../subjects/describe');

export const describe: Benchmark = {
  name: 'describe',
  title: 'Describe of a large definition',
  about:
    "From a definition with 100 attributes in each object type to both texts, the grammar and all rules, in a process of its own, as `mp-describe` does it. The vendor's functions, as its `mp-build` calls them, know no rules but the grammar.",
  measure,
};

interface Sample {
  readonly seconds: number;
  /** Of these, until the texts were made. */
  readonly making: number;
  readonly memoryMb: number;
}

interface Subject {
  readonly objectTypes: number;
  readonly target?: Target;
  /** Whether the vendor's does it too, which takes ten times as long. */
  readonly hasVendor?: boolean;
}

const subjects: readonly Subject[] = [
  { objectTypes: 100, hasVendor: true },
  { objectTypes: 1_000, target: { most: 2, of: 'value' } },
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
  { objectTypes, target }: Subject,
  python: string | undefined,
): Promise<Measurement[]> {
  using folder = makeAdapterFolder({ commands: {} });
  const file = join(folder.path, 'definition.json');
  writeFileSync(file, JSON.stringify(largeDefinition(objectTypes, 100)));
  const name = `${objectTypes.toLocaleString('en')} object types`;
  run.progress(name);
  const takings = await interleave<Sample>(run, {
    ours: {
      what: 'mp-describe',
      take: () => measuredProgram<Sample>(join(programs, 'make-and-check.ts'), [file]),
    },
    vendor: vendorProgram<Sample>({
      what: "vendor's mp-build",
      python,
      words: [join(programs, 'make_and_check.py'), file],
    }),
  });
  return [
    measurement(takings, {
      subject: `${name}, made and checked`,
      unit: 's',
      figure: ({ seconds }) => seconds,
      ...(target && { target }),
    }),
    measurement(takings, {
      subject: `${name}, made`,
      unit: 's',
      figure: ({ making }) => making,
    }),
    measurement(takings, {
      subject: `${name}, memory at most`,
      unit: 'MB',
      figure: ({ memoryMb }) => memoryMb,
    }),
  ];
}
