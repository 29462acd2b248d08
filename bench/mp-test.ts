/**
 * How long mp-test takes from its start to its end, with a project that has not changed since the last
 * run: the sample adapter on this machine, and, where a container engine answers, an adapter of 2,000
 * objects in a container. The vendor's tools 1.3.1 took 9.3 s to connect and 47 s to collect 2,000 objects
 * in a container, on a machine with two cores.
 *
 * Fails when the best of five runs takes longer than the limit.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectToDocker } from '../tools/src/container/docker-connection.ts';
import { projectImageName } from '../tools/src/container/project-image-name.ts';

const root = join(import.meta.dirname, '..');
const command = join(root, 'tools/bin/mp-test.js');
const runs = 5;

const host = join(root, 'adapter-template/host');
measure('collect of the template, process runtime', 1, host, ['collect', '--runtime', 'process']);

const engine = await connectToDocker({ env: process.env, homeDirectory: homedir() });
if (engine.connected) {
  const project = newProject();
  try {
    measure('connect, docker runtime', 2.5, project, ['connect', '--runtime', 'docker']);
    const collect = ['collect', '--runtime', 'docker'];
    measure('collect of 2,000 objects, docker runtime', 3.5, project, collect);
  } finally {
    await engine.docker.getImage(projectImageName(project)).remove();
    rmSync(project, { recursive: true });
  }
} else {
  console.log(`Containers are not measured. ${engine.reason}`);
}

function measure(what: string, limit: number, project: string, words: readonly string[]): void {
  run(project, words);
  const seconds = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run(project, words);
    return (performance.now() - begin) / 1000;
  }).sort((one, other) => one - other);
  const [best = 0] = seconds;
  const all = seconds.map((one) => one.toFixed(2)).join(' ');
  console.log(`${what}: ${all} s, limit ${limit} s`);
  if (best > limit) process.exitCode = 1;
}

function run(project: string, words: readonly string[]): void {
  execFileSync(process.execPath, [command, '-p', project, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function newProject(): string {
  const directory = mkdtempSync(join(tmpdir(), 'packwright-bench-'));
  const { version } = JSON.parse(readFileSync(join(root, 'base-image/package.json'), 'utf8'));
  const files = {
    Dockerfile: `FROM packwright/base-image:${version}\nCOPY . .\n`,
    'commands.cfg': `[Commands]\n${['test', 'collect', 'adapter_definition', 'endpoint_urls']
      .map((name) => `${name} = node adapter.mjs ${name}`)
      .join('\n')}\n`,
    'adapter.mjs': adapter(),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

/** Two thousand objects of two metrics, without any library. */
function adapter(): string {
  return `import { readFileSync, writeFileSync } from 'node:fs';
const [, , method, input, output] = process.argv;
readFileSync(input);
const value = { data_type: 'float', is_property: false, is_rate: false, is_discrete: false,
  is_impact: false, is_key_attribute: false, is_kpi: false };
const trees = ['height', 'girth'].map((key) => ({ ...value, key, label: key, dashboard_order: 0 }));
const row = (n) => ({
  key: { name: 'Row ' + n, adapterKind: 'Orchard', objectKind: 'row', identifiers: [] },
  metrics: trees.map(({ key }) => ({ key, numberValue: n, timestamp: Date.now() })),
  properties: [], events: [],
});
const answers = {
  test: () => ({}),
  endpoint_urls: () => ({ endpointUrls: [] }),
  collect: () => ({ result: Array.from({ length: 2000 }, (_, n) => row(n)), relationships: [] }),
  adapter_definition: () => ({
    adapter_key: 'Orchard', adapter_label: 'Orchard', describe_version: 1, schema_version: 1,
    adapter_instance: { key: 'orchard', label: 'Orchard', identifiers: [], attributes: [], groups: [] },
    credential_types: [],
    object_types: [{ key: 'row', label: 'Row', identifiers: [], attributes: trees, groups: [] }],
  }),
};
writeFileSync(output, JSON.stringify(answers[method]()));
`;
}
