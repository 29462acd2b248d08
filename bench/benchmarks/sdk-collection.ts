import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Target } from '../measure/target.ts';
import { type AdapterFolder, makeAdapterFolder } from '../servers/adapter-folder.ts';
import { vendorEnvironment } from '../servers/vendor-environment.ts';
import { type Cost, collectionCost } from '../subjects/sdk-collection/collection-cost.ts';
import { instance } from '../subjects/test-adapters.ts';

export const sdkCollection: Benchmark = {
  name: 'sdk-collection',
  title: 'Large collections with the SDK',
  about:
    "What a collection of objects with 10 metrics and 5 properties costs an adapter, from the start of its process to its end, with the result going to `/dev/null` and the compile cache warm. The vendor's library makes the same objects.",
  measure,
};

interface Subject {
  readonly name: string;
  readonly program: string;
  readonly objects: number;
  readonly environment?: NodeJS.ProcessEnv;
  readonly mostSeconds?: number;
  readonly mostMegabytes?: number;
  /** Fewer than usual where each takes long. */
  readonly rounds?: number;
}

const million = 1_000_000;
const subjects: readonly Subject[] = [
  {
    name: '100,000 yielded',
    program: 'streams.ts',
    objects: million / 10,
    mostSeconds: 1.5,
    mostMegabytes: 150,
  },
  {
    name: '100,000 put into the result',
    program: 'fills-result.ts',
    objects: million / 10,
    mostSeconds: 2.5,
  },
  { name: '1,000,000 yielded', program: 'streams.ts', objects: million, mostMegabytes: 250 },
  {
    name: '1,000,000 yielded, an entry of relationships for each',
    program: 'streams.ts',
    objects: million,
    environment: { BENCH_RELATED: 'yes' },
    mostMegabytes: 250,
    rounds: 1,
  },
  ...[1, 1_000].flatMap((parents) => [
    related('streams-related.ts', million / 10, parents, 150),
    related('streams-related.ts', million, parents, 250),
  ]),
  related('streams-related-by-key.ts', million, 1_000, 250),
];

/** Each object is a child of one parent; `by key` names it by an object made for each child. */
function related(
  program: string,
  objects: number,
  parents: number,
  mostMegabytes: number,
): Subject {
  const byKey = program.includes('by-key') ? ', each by a key of its own' : '';
  const name = `${objects.toLocaleString('en')} children of ${parents.toLocaleString('en')}${byKey}`;
  const environment = { BENCH_PARENTS: String(parents) };
  return {
    name,
    program,
    objects,
    environment,
    mostMegabytes,
    ...(objects === million && { rounds: 1 }),
  };
}

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const library = await vendorEnvironment(run, 'vendor-library');
  using folder = makeAdapterFolder({ commands: {}, files: { 'instance.json': instance } });
  const rows: Measurement[] = [];
  for (const [index, subject] of subjects.entries()) {
    // The library takes 16 s for what the others take 1 s for: with the first subject alone.
    const python = index === 0 ? library?.python : undefined;
    rows.push(...(await measureSubject(run, folder, subject, python)));
  }
  return rows;
}

async function measureSubject(
  run: BenchmarkRun,
  folder: AdapterFolder,
  { name, program, objects, environment = {}, mostSeconds, mostMegabytes, rounds }: Subject,
  python: string | undefined,
): Promise<Measurement[]> {
  run.progress(name);
  const options = { folder, objects, environment };
  const takings = await interleave<Cost>(run, {
    ours: {
      what: 'SDK',
      take: () => collectionCost([process.execPath, program], options),
      ...(rounds && { rounds }),
    },
    vendor:
      python === undefined
        ? undefined
        : {
            what: 'Python library',
            take: () => collectionCost([python, 'python_library.py'], options),
          },
  });
  return [
    measurement(takings, {
      subject: name,
      unit: 's',
      figure: ({ seconds }) => seconds,
      ...limited(mostSeconds),
    }),
    measurement(takings, {
      subject: `${name}, memory at most`,
      unit: 'MB',
      figure: ({ megabytes }) => megabytes,
      ...limited(mostMegabytes),
    }),
  ];
}

function limited(most: number | undefined): { readonly target?: Target } {
  return most === undefined ? {} : { target: { most, of: 'value' } };
}
