import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { type Contender, interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { repeated } from '../measure/repeated.ts';
import type { Target } from '../measure/target.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { type BenchServer, startOurServer } from '../servers/bench-server.ts';
import { vendorEnvironment } from '../servers/vendor-environment.ts';
import { findVendorServer, type StartVendorServer } from '../servers/vendor-server.ts';
import { spawnTime } from '../subjects/spawn-time.ts';
import {
  instance,
  pythonAdapter,
  shellAdapter,
  typescriptAdapter,
} from '../subjects/test-adapters.ts';

export const testEndpoint: Benchmark = {
  name: 'test-endpoint',
  title: '`/test`',
  about:
    'From the request to the whole answer, by an adapter that reads its instance and writes `{}`: a process for each request. The floor is the time from starting a program by Node to its end, with files instead of pipes.',
  inShort: true,
  measure,
};

interface Subject {
  readonly name: string;
  readonly adapter: string;
  readonly files: Readonly<Record<string, string>>;
  /** The program and arguments of the floor, started in the folder. */
  readonly floor: { readonly what: string; readonly words: readonly string[] };
  readonly requests: number;
  readonly target?: Target;
}

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const library = await vendorEnvironment(run, 'vendor-library');
  const python = library && [pythonSubject(library.python)];
  const startVendor = await findVendorServer(run);
  const rows: Measurement[] = [];
  for (const subject of [shell, typescript, ...(python ?? [])]) {
    rows.push(await measureSubject(run, subject, startVendor));
  }
  return rows;
}

const shell: Subject = {
  name: 'adapter in shell',
  adapter: './adapter.sh',
  files: { 'adapter.sh': shellAdapter },
  floor: { what: 'the same program', words: ['./adapter.sh', 'instance.json', '/dev/null'] },
  requests: 100,
  target: {
    most: 3,
    of: 'above floor',
    inShort: { most: 6, of: 'times floor' },
    whyMissed:
      'in some runs: 2.8 to 4.4 ms above its floor from run to run of one machine, with the same code. Of 5.8 s that the server worked for 700 requests (`--cpu-prof`), 2.0 s went into starting processes, a sixth of it for `mkfifo` ahead of the request, 0.5 s into collecting garbage, 0.5 s into making and removing run directories, 0.3 s into execa; a server forks slower than the small program of the floor does, because it has more memory',
  },
};

const typescript: Subject = {
  name: 'adapter in TypeScript, with the SDK',
  adapter: 'node adapter.ts test',
  files: { 'adapter.ts': typescriptAdapter },
  floor: { what: '`node -e 0`', words: [process.execPath, '-e', '0'] },
  requests: 30,
  target: { most: 1.5, of: 'times floor', inShort: { most: 3, of: 'times floor' } },
};

function pythonSubject(python: string): Subject {
  return {
    name: "adapter in Python, with the vendor's library",
    adapter: `${python} adapter.py test`,
    files: { 'adapter.py': pythonAdapter },
    floor: {
      what: 'the same program',
      words: [python, 'adapter.py', 'test', 'instance.json', '/dev/null'],
    },
    requests: 10,
    target: { most: 1.25, of: 'times floor' },
  };
}

async function measureSubject(
  run: BenchmarkRun,
  subject: Subject,
  startVendor: StartVendorServer | undefined,
): Promise<Measurement> {
  const { name, adapter, files, floor, requests, target } = subject;
  using folder = makeAdapterFolder({
    commands: { test: adapter },
    files: { 'instance.json': instance, ...files },
  });
  const environment = { NODE_COMPILE_CACHE: join(folder.path, 'compiled') };
  await using ours = await startOurServer(folder, environment);
  await using vendor = await startVendor?.(folder, environment);
  const asking = (server: BenchServer): Contender<number> => {
    const ask = async () => (await server.askWell({ path: '/test' })).seconds * 1_000;
    return { what: server.what, take: () => repeated(requests, ask) };
  };
  run.progress(name);
  const takings = await interleave(run, {
    warmUp: true,
    floor: {
      what: floor.what,
      take: () => repeated(requests, () => spawnTime(floor.words, folder.path)),
    },
    ours: asking(ours),
    vendor: vendor && asking(vendor),
  });
  const figure = (milliseconds: number) => milliseconds;
  return measurement(takings, { subject: name, unit: 'ms', figure, ...(target && { target }) });
}
