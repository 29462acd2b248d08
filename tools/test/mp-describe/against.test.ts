import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { orchardPak } from '../pak/orchard.ts';
import { runBin } from '../run-bin.ts';
import { answers, makeProject } from '../start/project.ts';
import { orchardDefinition } from './orchard-definition.ts';

/** A project with a released describe, whose object type has got another key since. */
async function renamedProject() {
  const project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  const { directory } = project;
  const mpDescribe = (...words: string[]) => runBin('mp-describe', words, directory);
  expect((await mpDescribe('write', '--out', 'released')).code).toBe(0);
  const renamed = answers(orchardDefinition('apple_tree'));
  await writeFile(path.join(directory, 'adapter_definition.sh'), renamed);
  return { directory, mpDescribe, [Symbol.asyncDispose]: () => project[Symbol.asyncDispose]() };
}

const notRaised =
  'warning: keys differ, but the version of the describe is 1 and was 1: raise it (describe_version of the definition, version of defineAdapter)\n';
const loss = 'Keys of released are lost or changed:\n  - object type tree\n';

test('write tells of keys that the released describe had, and refuses them with --strict-keys', async () => {
  await using project = await renamedProject();
  const told = await project.mpDescribe('write', '--against', 'released');
  expect(told).toMatchObject({ code: 0, stderr: `${notRaised}warning: ${loss}` });
  const refused = await project.mpDescribe(
    ...['write', '--out', 'next', '--against', 'released', '--strict-keys'],
  );
  expect(refused.code).toBe(1);
  expect(refused.stderr).toBe(
    `${notRaised}${loss}Installed packs lose objects, history and content with a key. Give it back, or allow the change with --allow-key.\n`,
  );
  expect(existsSync(path.join(project.directory, 'next'))).toBe(false);
});

test('the report for programs has what the comparison found', async () => {
  await using project = await renamedProject();
  const { stdout } = await project.mpDescribe('check', '--json', '--against', 'released');
  const report = JSON.parse(stdout);
  expect(schemaProblems('describe-check-report.schema.json', report)).toEqual([]);
  expect(report.comparison).toEqual({
    against: 'released',
    warnings: [expect.stringContaining('raise it')],
    removed: ['object type tree'],
    changed: [],
  });
});

test('a released pack will do for the earlier version, in diff too', async () => {
  await using project = await renamedProject();
  const describe = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="OrchardAdapter" nameKey="1" version="1"><ResourceKinds><ResourceKind key="bush" nameKey="1"/></ResourceKinds></AdapterKind>`;
  await writeFile(path.join(project.directory, 'old.pak'), await orchardPak({ describe }));
  const check = await project.mpDescribe('check', '--against', 'old.pak', '--strict-keys');
  expect(check).toMatchObject({ code: 1 });
  expect(check.stderr).toContain('- object type bush\n');
  const diff = await project.mpDescribe('diff', 'old.pak', 'released');
  expect(diff.stdout).toContain('+ object type tree\n');
});

test('a change that is allowed by its way passes, and an allowance for nothing is told', async () => {
  await using project = await renamedProject();
  const check = ['check', '--against', 'released/describe.xml', '--strict-keys'];
  const allowed = await project.mpDescribe(...check, '--allow-key', 'object type tree');
  expect(allowed).toMatchObject({ code: 0, stderr: notRaised });
  const other = await project.mpDescribe(...check, '--allow-key', 'object type tre');
  expect(other.code).toBe(1);
  expect(other.stderr).toMatch(
    /^warning: --allow-key "object type tre": no such key was lost or changed\nwarning: keys differ, .*\nKeys of /,
  );
});

test('an earlier version that is not there, or is no pack, stops the command', async () => {
  await using project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  const against = (name: string) =>
    runBin('mp-describe', ['check', '--against', name], project.directory);
  expect((await against('released')).stderr).toBe(
    'released is not there: name a describe.xml, the directory of one, or a pack.\n',
  );
  expect(await against('old.pak')).toMatchObject({ code: 2 });
});

test('what is typed about the earlier version is checked before the adapter is asked', async () => {
  // The adapter would fail, if it were asked.
  await using project = await makeProject({ adapter_definition: 'exit 9' });
  const ask = (...words: string[]) => runBin('mp-describe', words, project.directory);
  expect(await ask('check', '--against', 'nothere.pak')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothere.pak cannot be read'),
  });
  expect(await ask('write', '--strict-keys', '--allow-key', 'object type tree')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--strict-keys and --allow-key only with --against'),
  });
  expect(await ask('check', '--against', 'commands.cfg')).toMatchObject({
    code: 2,
    stderr:
      '--against: commands.cfg is no XML document. Name a describe.xml, the directory of one, or a pack.\n',
  });
});

test('--version tells the version of the tools', async () => {
  const { code, stdout } = await runBin('mp-describe', ['--version'], import.meta.dirname);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  const help = await runBin('mp-describe', ['help', 'check'], import.meta.dirname);
  expect(help.stdout).not.toContain('default: false');
});

test('nothing is said of versions where a describe has none, which is an error of its grammar', async () => {
  await using project = await renamedProject();
  const describe = path.join(project.directory, 'released/describe.xml');
  await writeFile(path.join(project.directory, 'without.xml'), withoutVersion(describe));
  const { stdout, stderr } = await project.mpDescribe(
    ...['check', 'without.xml', '--against', 'released'],
  );
  expect(stdout).toContain("'version'");
  expect(stderr).not.toContain('the version of the describe');
});

function withoutVersion(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/ version="1"/, '')
    .replace('key="tree"', 'key="oak"');
}
