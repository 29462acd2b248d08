import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { writeZip } from '../../src/pak/write-zip.ts';
import { type Changes, orchardPak } from '../pak/orchard.ts';
import { runBin } from '../run-bin.ts';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'mp-build-'));
});
afterEach(() => rm(directory, { recursive: true }));

const mpBuild = (...args: string[]) => runBin('mp-build', args, directory);

async function writePack(changes: Changes = {}): Promise<void> {
  await writeFile(path.join(directory, 'orchard.pak'), await orchardPak({ ...usable, ...changes }));
}

/** The project with files that are what their names say. */
const usable: Changes = {
  describe: `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="OrchardAdapter" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="instance" nameKey="1" type="7"/>
    <ResourceKind key="tree" nameKey="1">
      <ResourceIdentifier key="row" nameKey="1" type="string" required="true" dispOrder="0"/>
      <ResourceAttribute key="height" nameKey="1"/>
      <ResourceAttribute key="sort" nameKey="1" dataType="string" isProperty="true"/>
    </ResourceKind>
  </ResourceKinds>
</AdapterKind>
`,
  files: {
    'content/dashboards/Overview.json': '{"dashboards":[{"name":"Overview","widgets":[]}]}',
  },
};

describe('mp-build inspect', () => {
  test('prints manifest, conf file, image, describe, content and files', async () => {
    await writePack();
    const { code, stdout, stderr } = await mpBuild('inspect', 'orchard.pak');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}version +1\.2\.0$/m);
    expect(stdout).toMatch(/^ {2}API_PORT +443$/m);
    expect(stdout).toContain(`  pull.example:8443/team/orchard@sha256:${'ab'.repeat(32)}\n`);
    expect(stdout).toMatch(/^ {2}tree +1 metric, 1 property, identifiers: row$/m);
    expect(stdout).toMatch(/^ {2}dashboards \(3\)\n {4}overview\/Overview\.json$/m);
    expect(stdout).toMatch(/^ {2}OrchardAdapter\/conf\/version\.txt {2}57 B$/m);
  });

  test('counts no schema for editors as content', async () => {
    await writePack({
      files: { ...usable.files, 'content/alertdefs/alertDefinitionSchema.xsd': '<schema/>' },
    });
    const { stdout } = await mpBuild('inspect', 'orchard.pak');
    expect(stdout).not.toMatch(/^ {2}alertdefs/m);
    expect(stdout).toMatch(/^ {2}content\/alertdefs\/.*\.xsd {2}9 B$/m);
  });

  test('gives the same to programs', async () => {
    await writePack();
    const report = JSON.parse((await mpBuild('inspect', 'orchard.pak', '--json')).stdout);
    expect(schemaProblems('pack-report.schema.json', report)).toEqual([]);
    expect(report).toMatchObject({
      version: 1,
      manifest: { name: 'iSDK_OrchardAdapter' },
      adapter: {
        conf: { KINDKEY: 'OrchardAdapter' },
        describe: {
          instanceKind: 'instance',
          objectTypes: [{ key: 'tree', identifiers: ['row'], metrics: 1, properties: 1 }],
        },
      },
    });
  });

  test('shows a pack of another builder: no adapter, a manifest that we would refuse', async () => {
    const manifest = { name: 'Old', version: '8.0', platform: ['Linux VA'] };
    const content = Buffer.from(JSON.stringify(manifest));
    const bytes = await writeZip([{ name: 'manifest.txt', content }]);
    await writeFile(path.join(directory, 'old.pak'), bytes);
    const { code, stdout } = await mpBuild('inspect', 'old.pak');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}version +8\.0$/m);
  });

  test('says of a file that is no pack what it is', async () => {
    await writeFile(path.join(directory, 'text.pak'), 'no zip');
    const { code, stderr } = await mpBuild('inspect', 'text.pak');
    expect(code).toBe(1);
    expect(stderr).toContain('text.pak: it is no zip file that can be read');
  });
});

describe('mp-build check', () => {
  test('finds nothing in a pack that can be installed', async () => {
    await writePack();
    expect(await mpBuild('check', 'orchard.pak', '--offline')).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test.each([
    [
      'a conf file of another adapter',
      { kind: 'PlumAdapter' },
      'PlumAdapter.conf: KINDKEY is PlumAdapter',
    ],
    ['a digest that is none', { digest: 'latest' }, 'OrchardAdapter.conf: DIGEST is "latest"'],
    ['no describe', { describe: undefined }, 'adapter.zip has no describe.xml'],
    [
      'a describe without adapter instance',
      { describe: usable.describe?.replace(' type="7"', '') },
      'OrchardAdapter/conf/describe.xml:1: no ResourceKind has type="7"',
    ],
    [
      'content that is malformed',
      { files: { 'content/dashboards/Overview.json': '{' } },
      'content/dashboards/overview/Overview.json:1: ',
    ],
  ])('fails with %s', async (_, changes: Changes, message) => {
    await writePack(changes);
    const { code, stdout } = await mpBuild('check', 'orchard.pak', '--offline');
    expect(stdout).toContain(`error: ${message}`);
    expect(code).toBe(1);
  });

  test('gives its findings to programs, and fails for warnings with --strict', async () => {
    await writePack({
      describe: usable.describe?.replace('key="tree" nameKey="1"', 'key="tree" nameKey="9"'),
    });
    const { code, stdout } = await mpBuild(
      'check',
      'orchard.pak',
      '--offline',
      '--json',
      '--strict',
    );
    expect(schemaProblems('pack-check-report.schema.json', JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'orchard.pak',
      errors: 0,
      findings: [{ severity: 'WARNING', message: expect.stringContaining('nameKey is 9') }],
    });
    expect(code).toBe(1);
  });
});

test('a pack that is not there and an unknown option are wrong usage, and --help names all options', async () => {
  expect(await mpBuild('--check', 'nowhere.pak')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nowhere.pak cannot be read (ENOENT)'),
  });
  expect((await mpBuild('--no-such-option')).code).toBe(2);
  const { code, stdout } = await mpBuild('--help');
  expect(code).toBe(0);
  for (const option of vendorsOptions) expect(stdout).toContain(option);
});

test('help tells of each command, and a word that is none is named with those that are', async () => {
  const help = await mpBuild('help', 'check');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: mp-build check');
  expect(await mpBuild('foo')).toEqual({
    code: 2,
    stdout: '',
    stderr: "error: unknown command 'foo': there are inspect, check and help\n",
  });
});

const vendorsOptions = [
  '-p, --path',
  '-P, --port',
  '-r, --registry-tag [path]',
  '--push-registry [path]',
  '--use-default-registry',
  '--registry-username',
  '--registry-password',
  '-i, --insecure-collector-communication',
  '--no-ttl',
];
