import { join } from 'node:path';
import { projectImageName } from '../../tools/src/container/project-image-name.ts';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { openEngine } from '../measure/engine.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { rowAdapter, rowProject } from '../subjects/row-project.ts';
import { runProgram } from '../subjects/run-program.ts';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'tools/bin/mp-test.js');

export const mpTest: Benchmark = {
  name: 'mp-test',
  title: '`mp-test`',
  about:
    'From its start to its end, with a project that has not changed since the last run: the sample adapter on this machine, and an adapter of 2,000 objects in a container.',
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const template = join(root, 'adapter-template/host');
  const rows = [
    await measureRun(run, 'collect of the template, on the machine', 1, [
      ...['-p', template],
      ...['collect', '--runtime', 'process'],
    ]),
  ];
  const engine = await openEngine();
  if (!engine.connected) {
    run.note(`Containers were not measured. ${engine.reason}`);
    return rows;
  }
  using project = makeAdapterFolder(rowProject(rowAdapter(2_000)));
  const docker = ['--runtime', 'docker'];
  try {
    rows.push(
      await measureRun(run, 'connect, in a container', 2.5, [
        '-p',
        project.path,
        'connect',
        ...docker,
      ]),
      await measureRun(run, 'collect of 2,000 objects, in a container', 3.5, [
        ...['-p', project.path],
        ...['collect', ...docker],
      ]),
    );
  } finally {
    await engine.docker.getImage(projectImageName(project.path)).remove();
  }
  run.note(
    "The vendor's `mp-test` 1.3.1 took 9.3 s to connect and 47 s to collect 2,001 objects in a container, all layers cached, measured on a machine with two cores.",
  );
  return rows;
}

async function measureRun(
  run: BenchmarkRun,
  subject: string,
  most: number,
  words: readonly string[],
): Promise<Measurement> {
  const takings = await interleave(run, {
    warmUp: true,
    ours: { what: subject, take: () => secondsOf(words) },
  });
  return measurement(takings, {
    subject,
    unit: 's',
    target: { most, of: 'value' },
    figure: (seconds) => seconds,
  });
}

async function secondsOf(words: readonly string[]): Promise<number> {
  const begun = performance.now();
  await runProgram([process.execPath, command, ...words]);
  return (performance.now() - begun) / 1_000;
}
