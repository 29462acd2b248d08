import { cpSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeFiles } from '../../src/describe/describe-files.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { checkPack } from '../../src/mp-build/pack-check.ts';
import { adapterConf } from '../../src/pak/adapter-conf.ts';
import { inspectPak } from '../../src/pak/inspect-pak.ts';
import { planPak } from '../../src/pak/pak-plan.ts';
import { projectFiles, projectReader } from '../../src/pak/project-files.ts';
import { writePak } from '../../src/pak/write-pak.ts';
import { Workshop } from '../mp-init/made-project.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const examples = path.join(root, 'docs/content/examples');
const workshop = new Workshop();
const project = workshop.path('host');
/** What is made of the definition, by name below `conf`. */
let describe: Record<string, string>;

beforeAll(async () => {
  const { failure } = await workshop.report({
    directory: 'host',
    name: 'Host',
    key: 'HostAdapter',
    vendor: 'Grower',
    template: 'host',
  });
  expect(failure).toBeUndefined();
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  cpSync(examples, path.join(project, 'content'), { recursive: true });
  describe = await describeOfProject();
});

afterAll(() => workshop[Symbol.dispose]());

test('the examples of the pages on content are packed, and nothing is wrong with them', async () => {
  const { entries, findings } = await pack();
  expect(findings).toEqual([]);
  const files = globSync('**/*.*', { cwd: examples });
  expect(files.length).toBeGreaterThan(4);
  const names = [...files, 'alertdefs/memory.xml', 'traversalspecs/host.xml'];
  expect(entries).toEqual(expect.arrayContaining(names.map((name) => `content/${name}`)));
});

test.each([
  ['dashboards/host-overview/host-overview.json', 'memory|used', 'memory|spent'],
  ['reports/host-programs/content.xml', '"cpu"', '"cpus"'],
  ['reports/host-programs/content.xml', 'programs.title', 'programs.headline'],
  ['supermetrics/busiest-cpu.json', 'objecttype=cpu', 'objecttype=core'],
  ['alertdefs/memory.xml', 'memory|usage', 'memory|use'],
  ['alertdefs/memory.xml', 'Symptom ref="Symptom', 'Symptom ref="A'],
  ['traversalspecs/host.xml', 'HostAdapter::program', 'HostAdapter::process'],
])('a mistake in %s is found', async (name, right, wrong) => {
  const file = path.join(project, 'content', name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(right, wrong));
  const { findings } = await pack();
  writeFileSync(file, text);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining(`content/${name}`),
  ]);
});

test.each(globSync('docs/content/*.md', { cwd: root }))(
  '%s shows files that are tested',
  (page) => {
    const text = readFileSync(path.join(root, page), 'utf8');
    for (const [, file = '', block] of text.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)) {
      expect(block, file).toBe(readFileSync(path.join(root, file), 'utf8'));
    }
    expect(text).not.toMatch(/^```(?:xml|json|properties)\n/m);
  },
);

/** Packs the project as `mp-build` does, but for the image, and looks at the pack as an installer does. */
async function pack() {
  const files = projectFiles(project);
  const readFile = projectReader(project, files);
  const manifest: Manifest = JSON.parse(String(readFile('manifest.txt')));
  const pull = { registry: 'pull.example', repository: 'team/host' };
  const image = { pull, digest: `sha256:${'ab'.repeat(32)}` };
  const adapterKind = 'HostAdapter';
  const conf = adapterConf({ adapterKind, apiVersion: '1.0.0', image });
  const planned = planPak({ manifest, adapterKind, files, conf, generated: describe });
  if (planned.kind === 'problems') throw new Error(JSON.stringify(planned.problems));
  const inspected = await inspectPak(await writePak(planned.plan, readFile));
  if (inspected.kind === 'problem') throw new Error(inspected.message);
  const { pak } = inspected;
  return { entries: pak.entries.map(({ name }) => name), findings: await checkPack(pak) };
}

async function describeOfProject(): Promise<Record<string, string>> {
  const [input, output] = [workshop.path('input'), workshop.path('output')];
  writeFileSync(input, '{}');
  const options = ['app/adapter.ts', 'adapter_definition', input, output];
  const env = { LOG_DIR: workshop.directory };
  await execa(process.execPath, options, { cwd: project, env });
  const made = describeFiles(JSON.parse(readFileSync(output, 'utf8')));
  if (made.kind === 'problems') throw new Error(JSON.stringify(made.problems));
  return { 'describe.xml': made.describe, 'resources/resources.properties': made.properties };
}
