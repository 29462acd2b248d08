import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProperties } from '../../src/describe/read-properties.ts';
import { orchardDescribe } from '../describe-check/orchard-describe.ts';
import { runBin, startBin } from '../run-bin.ts';
import { answers, makeProject } from '../start/project.ts';
import { until } from '../until.ts';
import { orchardDefinition } from './orchard-definition.ts';

const mpDescribe = (cwd: string, ...args: string[]) => runBin('mp-describe', args, cwd);

async function put(directory: string, name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
  await writeFile(path.join(directory, name), text);
}

const faults = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="x" nameKey="1" version="1">
  <Names lang="en"><Name key="7" shortName="Blight"/></Names>
  <Faults><FaultState key="blight" nameKey="7" resourceKind="tree">
    <ProblemEvent key="ill" faultScore="10" nameKey="7"/><ClearEvent key="well"/>
  </FaultState></Faults>
</AdapterKind>`;

test('the describe is made of the definition and the fragments, with equal bytes each time', async () => {
  await using project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  const { directory } = project;
  await put(directory, 'conf/faults.xml', faults);
  expect(await mpDescribe(directory, 'write')).toEqual({
    code: 0,
    stdout: 'build/describe/describe.xml\nbuild/describe/resources/resources.properties\n',
    stderr: '',
  });
  expect((await mpDescribe(directory, 'write', '-p', '.', '--out', 'again')).code).toBe(0);
  const read = (name: string) => readFile(path.join(directory, name), 'utf8');
  const describe = await read('build/describe/describe.xml');
  expect(await read('again/describe.xml')).toBe(describe);
  expect(describe).toContain('<ResourceKind key="tree"');
  const labels = readProperties(await read('again/resources/resources.properties'));
  const [, nameKey = ''] = /<FaultState key="blight" nameKey="(\d+)"/.exec(describe) ?? [];
  expect(labels.get(nameKey)).toBe('Blight');
});

test('without a definition it is the describe that was written by hand', async () => {
  await using project = await makeProject();
  await put(project.directory, 'conf/describe.xml', orchardDescribe);
  expect((await mpDescribe(project.directory, 'write')).code).toBe(0);
  const written = await readFile(
    path.join(project.directory, 'build/describe/describe.xml'),
    'utf8',
  );
  expect(written).toBe(orchardDescribe);
});

test('a describe by hand counts beside a definition too, as for mp-test, and is written as it is', async () => {
  await using project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  await put(project.directory, 'conf/describe.xml', orchardDescribe);
  const { code, stderr } = await mpDescribe(project.directory, 'write');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const file = path.join(project.directory, 'build/describe/describe.xml');
  expect(await readFile(file, 'utf8')).toBe(orchardDescribe);
});

test('a project with neither is told both ways out, and nothing is written', async () => {
  await using project = await makeProject();
  const { code, stderr } = await mpDescribe(project.directory, 'write');
  expect(code).toBe(1);
  expect(stderr).toMatch(/definition.*\n.*defineAdapter.*\n.*conf\/describe\.xml by hand/s);
  expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
});

test('a describe by hand that is not valid is refused with the line of each mistake', async () => {
  await using project = await makeProject();
  const wrong = orchardDescribe.replace(' version="1"', '').replace('key="sensor"', '');
  await put(project.directory, 'conf/describe.xml', wrong);
  const { code, stderr } = await mpDescribe(project.directory, 'write');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^conf\/describe\.xml is not valid:\n {2}conf\/describe\.xml:2: .*'version'.*\n {2}conf\/describe\.xml:17: /,
  );
  expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
});

test('a directory that is no project is wrong usage', async () => {
  await using project = await makeProject();
  const { code, stderr } = await mpDescribe(project.directory, 'write', '-p', 'nowhere');
  expect(code).toBe(2);
  expect(stderr).toContain('neither manifest.txt, commands.cfg nor conf/describe.xml in nowhere');
});

test('an adapter that fails is shown with its exit code and its last words', async () => {
  const program = 'echo the orchard burns >&2; exit 3';
  await using project = await makeProject({ adapter_definition: program });
  const { code, stderr } = await mpDescribe(project.directory, 'write');
  expect(code).toBe(1);
  expect(stderr).toMatch(/failed to answer \/adapterDefinition:\n.*exit code 3.*orchard burns/s);
});

test('a definition of which no describe can be made is told place by place', async () => {
  const { adapter_key: _, ...definition } = orchardDefinition();
  await using project = await makeProject({ adapter_definition: answers(definition) });
  const { code, stderr } = await mpDescribe(project.directory, 'write');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^No describe can be made of the definition:\n {2}\$\.adapter_key is missing\n$/,
  );
});

test('a fragment that is not well-formed is refused with file and line', async () => {
  await using project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  await put(project.directory, 'conf/faults.xml', '<AdapterKind>\n<Faults></AdapterKind>');
  const { code, stderr } = await mpDescribe(project.directory, 'write');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^conf\/faults\.xml:2: /);
});

test('a place where nothing can be written is a matter of the machine', async () => {
  await using project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  const { code, stderr } = await mpDescribe(project.directory, 'write', '--out', 'commands.cfg');
  expect(code).toBe(3);
  expect(stderr).toContain('Cannot write to commands.cfg');
});

test('what cannot be read for reasons of its own is a matter of the machine, in one line', async () => {
  await using project = await makeProject();
  await put(project.directory, 'conf/describe.xml/a-file', '');
  const { code, stderr } = await mpDescribe(project.directory, 'write');
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringMatching(/^mp-describe failed: EISDIR.*\n$/),
  });
});

test('a Ctrl-C while the adapter works ends it all with 130', async () => {
  await using project = await makeProject({ adapter_definition: 'touch asked; exec sleep 60' });
  const command = startBin('mp-describe', ['write'], project.directory);
  await until(() => existsSync(path.join(project.directory, 'asked')));
  command.interrupt();
  expect(await command.ended).toEqual({ code: 130, stdout: '', stderr: 'Interrupted.\n' });
});
