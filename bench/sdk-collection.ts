/**
 * What a large collection costs an adapter: time from starting the process to its end, and its peak
 * memory, with the result going to /dev/null and the compile cache warm. The best of some rounds, since
 * other work on the machine is not the adapter's. In the same run the vendor's Python library with the
 * same objects, where it can be installed.
 *
 *   npm run build && node bench/sdk-collection.ts [rounds]
 *
 * Ends with exit code 1 when a limit is passed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWithLibrary } from './sdk-collection/python-library.ts';

type Case = {
  readonly name: string;
  readonly program: readonly string[];
  readonly objects: number;
  readonly environment?: NodeJS.ProcessEnv;
  readonly rounds?: number;
  readonly seconds?: number;
  readonly megabytes?: number;
};

type Cost = {
  readonly seconds: number;
  /** What the processor worked for it, on a machine with other work too. */
  readonly userSeconds: number;
  readonly megabytes: number;
};

const rounds = Number(process.argv[2] ?? 3);
const directory = mkdtempSync(join(tmpdir(), 'sdk-collection-'));
const instance = join(directory, 'instance.json');
const programs = join(import.meta.dirname, 'sdk-collection');
const adapter = (file: string) => [process.execPath, join(programs, file), 'collect', instance];

const million = 1_000_000;
const cases: Case[] = [
  {
    name: '100,000 streamed',
    program: adapter('streams.ts'),
    objects: million / 10,
    seconds: 1.5,
    megabytes: 150,
  },
  {
    name: '100,000 in the result',
    program: adapter('fills-result.ts'),
    objects: million / 10,
    seconds: 2.5,
  },
  {
    name: '1,000,000 streamed',
    program: adapter('streams.ts'),
    objects: million,
    megabytes: 250,
    rounds: 1,
  },
  {
    name: '1,000,000, an entry for each',
    program: adapter('streams.ts'),
    objects: million,
    environment: { BENCH_RELATED: 'yes' },
    megabytes: 250,
    rounds: 1,
  },
  ...[1, 1000].flatMap((parents) => [
    related('streams-related.ts', million / 10, parents, 150),
    related('streams-related.ts', million, parents, 250),
  ]),
  related('streams-related-by-key.ts', million, 1000, 250),
];

/** Each object is a child of one parent; `by key` names it by an object made for each child. */
function related(file: string, objects: number, parents: number, megabytes: number): Case {
  const byKey = file.includes('by-key') ? ' by key' : '';
  return {
    name: `${objects.toLocaleString('en')} children of ${parents}${byKey}`,
    program: adapter(file),
    objects,
    environment: { BENCH_PARENTS: String(parents) },
    megabytes,
    ...(objects === million && { rounds: 1 }),
  };
}

writeFileSync(
  instance,
  '{"adapter_key":{"name":"n","adapter_kind":"OrchardAdapter","object_kind":"o"}}',
);
try {
  console.log(`${process.version}, objects of 10 metrics and 5 properties`);
  const [streamed] = cases.map(measured);
  const python = pythonWithLibrary();
  if ('reason' in python) console.log(`Python library: skipped, ${python.reason}`);
  else if (streamed) compare(streamed, python.program);
} finally {
  rmSync(directory, { recursive: true });
}

/** Prints and returns the best of all rounds. */
function measured(one: Case): Cost {
  const costs = Array.from({ length: one.rounds ?? rounds }, () => costOf(one));
  const seconds = Math.min(...costs.map((cost) => cost.seconds));
  const userSeconds = Math.min(...costs.map((cost) => cost.userSeconds));
  const megabytes = Math.min(...costs.map((cost) => cost.megabytes));
  console.log(
    [
      one.name.padEnd(36),
      `${seconds.toFixed(2)} s${limited(seconds, one.seconds)}`.padEnd(20),
      `${userSeconds.toFixed(2)} s of a core`.padEnd(20),
      `${megabytes.toFixed(0)} MB${limited(megabytes, one.megabytes)}`,
    ].join(' '),
  );
  return { seconds, userSeconds, megabytes };
}

function costOf({ program: [command = '', ...words], objects, environment }: Case): Cost {
  const env = {
    ...process.env,
    ...environment,
    BENCH_OBJECTS: String(objects),
    LOG_DIR: directory,
    NODE_COMPILE_CACHE: join(directory, 'cache'),
  };
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(command, [...words, '/dev/null'], {
    env,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed: ${stderr}`);
  const [kilobytes = 0, userSeconds = 0] = stdout.split(' ').map(Number);
  return { seconds, userSeconds, megabytes: kilobytes / 1024 };
}

function limited(value: number, limit: number | undefined): string {
  if (limit === undefined) return '';
  if (value >= limit) process.exitCode = 1;
  return ` ${value < limit ? '<' : 'NOT <'} ${limit}`;
}

function compare(streamed: Cost, program: readonly string[]): void {
  const library = measured({
    name: '100,000 by Python library',
    program: [...program, 'collect', instance],
    objects: million / 10,
    rounds: 1,
  });
  const times = (library.seconds / streamed.seconds).toFixed(1);
  const memory = (library.megabytes / streamed.megabytes).toFixed(1);
  console.log(`Python library: ${times} times as long and ${memory} times the memory`);
}
