import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { repeated } from '../measure/repeated.ts';
import { type AdapterFolder, makeAdapterFolder } from '../servers/adapter-folder.ts';
import { vendorEnvironment } from '../servers/vendor-environment.ts';
import { spawnTime } from '../subjects/spawn-time.ts';
import { instance, pythonAdapter, typescriptAdapter } from '../subjects/test-adapters.ts';

const starts = 10;
const methods = ['test', 'collect', 'adapter_definition'];

export const sdkStart: Benchmark = {
  name: 'sdk-start',
  title: 'Start of an adapter with the SDK',
  about: `What each request pays for the SDK: from starting an adapter that answers with nothing to its end, compile cache warm; the median of ${starts} starts is one round. The floor is an empty module.`,
  inShort: true,
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const library = await vendorEnvironment(run, 'vendor-library');
  using folder = makeAdapterFolder({
    commands: {},
    files: {
      'instance.json': instance,
      'empty.ts': 'export const nothing: number = 0;\n',
      'adapter.ts': typescriptAdapter,
      'adapter.py': pythonAdapter,
    },
  });
  const rows: Measurement[] = [];
  for (const method of methods)
    rows.push(await measureMethod(run, folder, method, library?.python));
  return rows;
}

async function measureMethod(
  run: BenchmarkRun,
  folder: AdapterFolder,
  method: string,
  python: string | undefined,
): Promise<Measurement> {
  const pipes = ['instance.json', '/dev/null'];
  const takings = await interleave(run, {
    warmUp: true,
    floor: starting('empty module', folder, [process.execPath, 'empty.ts']),
    ours: starting('SDK', folder, [process.execPath, 'adapter.ts', method, ...pipes]),
    vendor:
      python === undefined || method !== 'test'
        ? undefined
        : starting('Python library', folder, [python, 'adapter.py', method, ...pipes]),
  });
  return measurement(takings, {
    subject: `\`${method}\``,
    unit: 'ms',
    target: { most: 1.5, of: 'times floor', inShort: { most: 3, of: 'times floor' } },
    figure: (milliseconds) => milliseconds,
  });
}

function starting(what: string, { path }: AdapterFolder, words: readonly string[]) {
  const environment = { NODE_COMPILE_CACHE: join(path, 'compiled'), LOG_DIR: path };
  return { what, take: () => repeated(starts, () => spawnTime(words, path, environment)) };
}
