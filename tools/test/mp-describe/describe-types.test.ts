import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compilerMessages } from '../../../sdk/test/docs/compile.ts';

const bin = path.join(import.meta.dirname, '../../bin/mp-describe.js');
let project = '';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'mp-describe-'));
  mkdirSync(path.join(project, 'conf/resources'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(project, name), text);
}

function run(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...words], { cwd: project }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const describeXml = `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="Orchard" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="account" nameKey="2" type="7"/>
    <ResourceKind key="apple tree" nameKey="3">
      <ResourceIdentifier key="row" nameKey="4" type="integer" required="true" dispOrder="0"/>
      <ResourceIdentifier key="sort" nameKey="5" type="string" required="false" identType="2" dispOrder="1">
        <enum value="gala"/><enum value="o'neil"/>
      </ResourceIdentifier>
      <ResourceAttribute key="variety" nameKey="6" dataType="string" isProperty="true"/>
      <ResourceAttribute key="age" nameKey="7" dataType="integer" isProperty="true"/>
      <ResourceGroup key="sensor" nameKey="8" instanced="true">
        <ResourceAttribute key="moisture" nameKey="9" isProperty="false"/>
      </ResourceGroup>
    </ResourceKind>
    <ResourceKind key="apple_tree" nameKey="3"/>
  </ResourceKinds>
</AdapterKind>`;

test('the module types a collection: what the describe lacks does not compile', async () => {
  write('conf/describe.xml', describeXml);
  write('conf/resources/resources.properties', '3 = Apple tree\n6 = Variety\n');
  expect(await run('types', 'conf/describe.xml', '--out', 'object-types.ts')).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  const module = readFileSync(path.join(project, 'object-types.ts'), 'utf8');
  expect(module).toContain(`variety: property({ label: 'Variety' })`);
  const uses = `import { withoutInstance } from '@packwright/sdk';
    import { AppleTree, AppleTree2 } from './object-types.ts';
    export const tree = AppleTree.object({ name: 'Tree', row: 7, sort: 'gala' });
    tree.set({ variety: 'Gala', age: 12, sensor: { north: { moisture: 3 }, [withoutInstance]: { moisture: 2 } } });
    AppleTree2.object({ name: 'none' });
    // @ts-expect-error -- no such sort
    AppleTree.object({ name: 'Tree', row: 7, sort: 'boskoop' });
    // @ts-expect-error -- no such property
    tree.set({ colour: 'red' });
    // @ts-expect-error -- a number
    tree.set({ age: 'twelve' });`;
  expect(await compilerMessages({ 'object-types.ts': module, 'uses.ts': uses })).toBe('');
});

test('the directory of the module is made; where that fails, one line says so', async () => {
  write('conf/describe.xml', describeXml);
  const words = ['types', 'conf/describe.xml', '--out'];
  expect(await run(...words, 'app/types/object-types.ts')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(path.join(project, 'app/types/object-types.ts'), 'utf8')).toContain('import');
  const { code, stderr } = await run(...words, 'conf/describe.xml/object-types.ts');
  expect(code).toBe(3);
  expect(stderr).toMatch(/^conf\/describe\.xml\/object-types\.ts cannot be written: .*\n$/);
});

test('the directory of a describe will do', async () => {
  write('conf/describe.xml', describeXml);
  expect((await run('types', 'conf')).stdout).toBe(
    (await run('types', 'conf/describe.xml')).stdout,
  );
  expect(await run('types', 'conf/resources')).toMatchObject({
    code: 2,
    stderr: 'conf/resources/describe.xml is not there: name the describe.xml of the project.\n',
  });
});

test('keys that differ in case only are refused, for the SDK would refuse the module', async () => {
  const sensor = '<ResourceAttribute key="moisture" nameKey="9" isProperty="false"/>';
  const twice = sensor + sensor.replace('moisture', 'Moisture');
  write('conf/describe.xml', describeXml.replace(sensor, twice));
  expect(await run('types', 'conf/describe.xml')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'conf/describe.xml: apple tree|sensor has ResourceAttribute moisture, ' +
      'ResourceAttribute Moisture: keys must differ in more than case. Rename all but one.\n',
  });
});

test('a describe that is not valid is refused with the line of each mistake', async () => {
  write('conf/describe.xml', describeXml.replace('version="1"', ''));
  const { code, stderr } = await run('types', 'conf/describe.xml');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^conf\/describe\.xml:2: .*'version'/);
});

test('a file that is not there, and a command that is none, are wrong usage', async () => {
  expect(await run('types', 'describe.xml')).toMatchObject({
    code: 2,
    stderr: 'describe.xml is not there: name the describe.xml of the project.\n',
  });
  expect((await run('typos')).code).toBe(2);
});

test('--help explains itself', async () => {
  const { code, stdout } = await run('types', '--help');
  expect(code).toBe(0);
  expect(stdout).toContain('mp-describe types conf/describe.xml --out app/object-types.ts');
});
