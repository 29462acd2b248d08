import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { vendorEnvironment } from '../servers/vendor-environment.ts';
import { spawnTime } from '../subjects/spawn-time.ts';
import { instance } from '../subjects/test-adapters.ts';

const programs = join(import.meta.dirname, '../subjects/sdk-definition');

export const sdkDefinition: Benchmark = {
  name: 'sdk-definition',
  title: 'Definition of 1,000 object types',
  about:
    'An adapter that is asked for its definition, 15 attributes in two groups for each object type: from the start of its process to its end, compile cache warm. The floor is an empty module.',
  measure,
};

async function measure(run: BenchmarkRun) {
  const library = await vendorEnvironment(run, 'vendor-library');
  using folder = makeAdapterFolder({
    commands: {},
    files: { 'instance.json': instance, 'empty.ts': 'export const nothing: number = 0;\n' },
  });
  const environment = { NODE_COMPILE_CACHE: join(folder.path, 'compiled'), LOG_DIR: folder.path };
  const pipes = ['adapter_definition', 'instance.json', '/dev/null'];
  const starting = (what: string, words: readonly string[]) => {
    return { what, take: () => spawnTime(words, folder.path, environment) };
  };
  const takings = await interleave(run, {
    warmUp: true,
    floor: starting('empty module', [process.execPath, 'empty.ts']),
    ours: starting('SDK', [process.execPath, join(programs, 'thousand-types.ts'), ...pipes]),
    vendor:
      library &&
      starting('Python library', [library.python, join(programs, 'thousand_types.py'), ...pipes]),
  });
  const target = { most: 300, of: 'value' } as const;
  const figure = (milliseconds: number) => milliseconds;
  return [measurement(takings, { subject: '1,000 object types', unit: 'ms', target, figure })];
}
