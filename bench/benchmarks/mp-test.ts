import type Docker from 'dockerode';
import { projectImageName } from '../../tools/src/container/project-image-name.ts';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { openEngine } from '../measure/engine.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { findVendorTools, type TimeVendorTool } from '../servers/vendor-tools.ts';
import { rowAdapter, rowProject } from '../subjects/row-project.ts';
import {
  makeTemplateProject,
  type TemplateProject,
  template,
  timeOurs,
} from '../subjects/template-project.ts';

export const mpTest: Benchmark = {
  name: 'mp-test',
  title: '`mp-test`',
  about:
    "From its start to its end, with a project that has not changed since the last run: the sample adapter on this machine and in a container, and an adapter of 2,000 objects in a container. The vendor's knows containers alone, and is run in a terminal, as it wants it.",
  measure,
};

/** What is asked, and what is expected of ours. */
interface Subject {
  readonly subject: string;
  readonly mostSeconds: number;
  readonly words: readonly string[];
}

const onMachine: Subject = {
  subject: 'collect of the sample, on the machine',
  mostSeconds: 1.5,
  words: ['collect', '--runtime', 'process'],
};
const inContainers: readonly (Subject & { readonly method: string })[] = [
  ['connect', 2.5] as const,
  ['collect', 3] as const,
].map(([method, mostSeconds]) => ({
  subject: `${method} of the sample, in a container`,
  mostSeconds,
  method,
  words: [method, '--runtime', 'docker'],
}));
const manyObjects: Subject = {
  subject: 'collect of 2,000 objects, in a container',
  mostSeconds: 3.5,
  words: ['collect', '--runtime', 'docker'],
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const rows = [await measureSubject(run, onMachine, template)];
  const engine = await openEngine();
  if (!engine.connected) {
    run.note(`Containers were not measured. ${engine.reason}`);
    return rows;
  }
  rows.push(...(await measureSample(run, engine.docker)));
  rows.push(await measureManyObjects(run, engine.docker));
  run.note(
    "The vendor's `mp-test` 1.3.1 took 47 s to collect 2,001 objects in a container, and did not end in 550 s with 10,001, tried once on a machine with two cores.",
  );
  return rows;
}

async function measureSample(run: BenchmarkRun, docker: Docker): Promise<Measurement[]> {
  const timeVendor = await findVendorTools(run);
  await using project = await makeTemplateProject(docker);
  const rows: Measurement[] = [];
  for (const subject of inContainers) {
    const vendor = timeVendor && vendorTurn(timeVendor, project, subject.method);
    rows.push(await measureSubject(run, subject, project.ours, vendor));
  }
  return rows;
}

function vendorTurn(time: TimeVendorTool, { vendors }: TemplateProject, method: string) {
  const words = ['-c', 'saved', method];
  return { what: "vendor's mp-test", take: () => time({ name: 'mp-test', words, cwd: vendors }) };
}

async function measureManyObjects(run: BenchmarkRun, docker: Docker): Promise<Measurement> {
  using project = makeAdapterFolder(rowProject(rowAdapter(2_000)));
  try {
    return await measureSubject(run, manyObjects, project.path);
  } finally {
    await docker.getImage(projectImageName(project.path)).remove();
  }
}

async function measureSubject(
  run: BenchmarkRun,
  { subject, mostSeconds, words }: Subject,
  project: string,
  vendor?: ReturnType<typeof vendorTurn>,
): Promise<Measurement> {
  run.progress(subject);
  const takings = await interleave(run, {
    warmUp: true,
    ours: { what: 'mp-test', take: () => timeOurs('mp-test', words, project) },
    vendor,
  });
  return measurement(takings, {
    subject,
    unit: 's',
    target: { most: mostSeconds, of: 'value' },
    figure: (seconds) => seconds,
  });
}
