import path from 'node:path';
import { execa } from 'execa';
import { pythonEnvironment } from '../python/python-environment.ts';
import { type GeneratedRequests, readReport } from './report.ts';

/** One run of schemathesis. */
export interface Generation {
  /** File with the OpenAPI document that the requests are made from. */
  readonly document: string;
  readonly url: string;
  /** Path of the endpoint to call; all of them by default. */
  readonly endpoint?: string;
  readonly phases: readonly ('examples' | 'coverage' | 'fuzzing' | 'stateful')[];
  /** Requests of the fuzzing phase, for each endpoint. */
  readonly requests: number;
  readonly seed: number;
  /** What the checks are to expect: the name of a file in this folder, without `.toml`. */
  readonly expectations: 'good-adapters' | 'bad-adapters';
  /** An empty directory of its own. */
  readonly directory: string;
  /** Directory of what each run would else work out again, for all runs of a test: tables of Unicode. */
  readonly tables: string;
}

// An answer that takes longer is a failure of the run; a run that takes longer hangs.
const longestAnswerSeconds = 30;
const longestRunMs = 600_000;

// Python leaves nothing of its own in this folder.
const hooks = {
  PYTHONPATH: import.meta.dirname,
  PYTHONDONTWRITEBYTECODE: '1',
  SCHEMATHESIS_HOOKS: 'every_input_anew',
};

/** Has schemathesis make requests, valid and invalid ones, send them, and check the answers in all its ways. */
export async function generateRequests(generation: Generation): Promise<GeneratedRequests> {
  const { bin } = await pythonEnvironment('schemathesis');
  const expectations = path.join(import.meta.dirname, `${generation.expectations}.toml`);
  const options = ['--config-file', expectations, '--no-color', 'run', generation.document];
  const env = { ...hooks, HYPOTHESIS_STORAGE_DIRECTORY: generation.tables };
  const { all, timedOut } = await execa(
    path.join(bin, 'schemathesis'),
    [...options, ...runOptions(generation)],
    { cwd: generation.directory, env, reject: false, all: true, timeout: longestRunMs },
  );
  if (timedOut) throw new Error(`schemathesis did not end in ${longestRunMs / 1_000} s:\n${all}`);
  return readReport(generation.directory, all);
}

function runOptions(generation: Generation): string[] {
  const { url, endpoint, phases, requests, seed, directory } = generation;
  return [
    ...['--url', url, '--seed', `${seed}`],
    ...(endpoint === undefined ? [] : ['--include-path', endpoint]),
    ...['--phases', phases.join(','), '--mode', 'all', '--max-examples', `${requests}`],
    ...['--checks', 'all', '--continue-on-failure'],
    // Threads share one state of Python's parser, which 3.11 takes for damaged: more workers are more processes.
    ...['--workers', '1'],
    ...['--request-timeout', `${longestAnswerSeconds}`],
    // Nothing that an earlier run found decides what this one sends.
    ...['--generation-database', 'none'],
    ...['--report', 'json,ndjson'],
    ...['--report-json-path', path.join(directory, 'run.json')],
    ...['--report-ndjson-path', path.join(directory, 'events.ndjson')],
  ];
}
