import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { openEngine } from '../measure/engine.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { startRegistry } from '../servers/registry.ts';
import { appleImage, makeAppleProject } from '../subjects/apple-project.ts';
import { runProgram } from '../subjects/run-program.ts';

const mpBuild = join(import.meta.dirname, '../../tools/bin/mp-build.js');

export const mpBuildBenchmark: Benchmark = {
  name: 'mp-build',
  title: '`mp-build`',
  about:
    'From its start to its end: a project whose image starts from the base image, and a registry on this machine. Cold: a file of the adapter has changed, so its image is built, asked and pushed. Warm: nothing has changed.',
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const engine = await openEngine();
  if (!engine.connected) {
    run.note(`Not measured. ${engine.reason}`);
    return [];
  }
  using folder = makeAdapterFolder({ commands: {} });
  const project = makeAppleProject(folder.path);
  await using registry = await startRegistry();
  const words = [mpBuild, '--registry-tag', `${registry.host}/bench/apple`];
  try {
    const cold = await interleave(run, {
      ours: {
        what: 'cold',
        take: () => {
          appendFileSync(join(project, 'app/change.txt'), `${Date.now()}\n`);
          return secondsOf(words, project);
        },
      },
    });
    const warm = await interleave(run, {
      ours: { what: 'warm', take: () => secondsOf(words, project) },
    });
    run.note(
      "The vendor's `mp-build` 1.3.1 took 9 to 10 s, built without cache each time, measured on a machine with two cores.",
    );
    const figure = (seconds: number) => seconds;
    return [
      measurement(cold, { subject: 'cold', unit: 's', figure, target: { most: 8, of: 'value' } }),
      measurement(warm, { subject: 'warm', unit: 's', figure, target: { most: 4, of: 'value' } }),
    ];
  } finally {
    await engine.docker.getImage(appleImage).remove({ force: true });
  }
}

async function secondsOf(words: readonly string[], project: string): Promise<number> {
  const begun = performance.now();
  await runProgram([process.execPath, ...words], project);
  return (performance.now() - begun) / 1_000;
}
