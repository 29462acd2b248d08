import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { runBin } from '../run-bin.ts';
import { orchardDefinition } from './orchard-definition.ts';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'mp-describe-'));
  await write('old.xml', orchardDefinition());
});
afterEach(() => rm(directory, { recursive: true }));

async function write(name: string, definition: unknown): Promise<void> {
  const files = describeFiles(definition);
  const text = files.kind === 'files' ? files.describe : '';
  await writeFile(path.join(directory, name), text);
}

const diff = (...args: string[]) => runBin('mp-describe', ['diff', ...args], directory);

test('an object type of another key is one lost and one gained, told without all below it', async () => {
  await write('new.xml', orchardDefinition('apple_tree'));
  expect(await diff('old.xml', 'new.xml')).toEqual({
    code: 0,
    stdout: '- object type tree\n+ object type apple_tree\n1 removed, 0 changed, 1 added\n',
    stderr: '',
  });
  expect((await diff('old.xml', 'new.xml', '--strict-keys')).code).toBe(1);
});

test('a key that means something else is changed, and lost to strict keys', async () => {
  const [tree] = orchardDefinition().object_types;
  const attributes = tree?.attributes.map((one) => ({ ...one, data_type: 'integer' }));
  await write('new.xml', { ...orchardDefinition(), object_types: [{ ...tree, attributes }] });
  const report = JSON.parse((await diff('old.xml', 'new.xml', '--json')).stdout);
  expect(schemaProblems('describe-diff-report.schema.json', report)).toEqual([]);
  const { code, stdout } = await diff('old.xml', 'new.xml', '--strict-keys');
  expect(stdout).toContain(
    '~ object type tree, attribute height: dataType was "float" and is "integer"',
  );
  expect(code).toBe(1);
});

test('labels and further keys are no loss', async () => {
  const definition = orchardDefinition();
  const [tree] = definition.object_types;
  const types = [...definition.object_types, { ...tree, key: 'hedge', label: 'Hedge' }];
  await write('new.xml', { ...definition, adapter_label: 'Grove', object_types: types });
  const { code, stdout } = await diff('old.xml', 'new.xml', '--strict-keys', '--json');
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    added: ['object type hedge'],
    removed: [],
    changed: [],
  });
  expect(code).toBe(0);
});

test('what a describe leaves out is the same as the default of the platform', async () => {
  const kinds = (
    attributes: string,
  ) => `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="Orchard" nameKey="1" version="1">
    <ResourceKinds><ResourceKind key="tree" nameKey="2"><ResourceAttribute key="height" nameKey="3" ${attributes}/></ResourceKind>
    </ResourceKinds></AdapterKind>`;
  await writeFile(path.join(directory, 'short.xml'), kinds(''));
  await writeFile(path.join(directory, 'long.xml'), kinds('dataType="float" isProperty="false"'));
  expect((await diff('short.xml', 'long.xml')).stdout).toBe('The keys are the same.\n');
});

test('a file that cannot be read as XML fails with its line', async () => {
  await writeFile(path.join(directory, 'new.xml'), '<AdapterKind>');
  const { code, stderr } = await diff('old.xml', 'new.xml');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^new\.xml:1: /);
});

test('a newer describe that breaks the grammar has lost nothing: its mistakes are told, and it fails', async () => {
  await write('new.xml', orchardDefinition());
  const good = await readFile(path.join(directory, 'new.xml'), 'utf8');
  await writeFile(
    path.join(directory, 'broken.xml'),
    good.replaceAll('ResourceKind ', 'ResourceKnid '),
  );
  const { code, stdout, stderr } = await diff('old.xml', 'broken.xml');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^broken\.xml:\d+: .*ResourceKnid/);
});

test('mistakes of a released describe are warnings, since nobody can mend it', async () => {
  const old = await readFile(path.join(directory, 'old.xml'), 'utf8');
  await writeFile(path.join(directory, 'new.xml'), old);
  await writeFile(path.join(directory, 'old.xml'), old.replace(/ version="\d+"/g, ''));
  const { code, stdout, stderr } = await diff('old.xml', 'new.xml');
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'The keys are the same.\n' });
  expect(stderr).toMatch(/^warning: old\.xml:\d+: .*version/);
});
