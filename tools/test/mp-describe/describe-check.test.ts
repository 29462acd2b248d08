import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { orchardDescribe } from '../describe-check/orchard-describe.ts';
import { runBin } from '../run-bin.ts';
import { answers, makeProject } from '../start/project.ts';
import { orchardDefinition } from './orchard-definition.ts';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'mp-describe-'));
  await mkdir(path.join(directory, 'conf/resources'), { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

async function check(describe: string, ...options: string[]) {
  await writeFile(path.join(directory, 'conf/describe.xml'), describe);
  await writeFile(path.join(directory, 'conf/resources/resources.properties'), '1 = Orchard\n');
  return runBin('mp-describe', ['check', 'conf/describe.xml', ...options], directory);
}

test('a describe without faults is good', async () => {
  expect(await check(orchardDescribe, '--strict')).toEqual({
    code: 0,
    stdout: 'conf/describe.xml is good.\n',
    stderr: '',
  });
});

test('a fault is told with its file and line, and fails', async () => {
  const { code, stdout } = await check(orchardDescribe.replace('"sensor"', '"a:b"'));
  expect(stdout).toMatch(
    /^conf\/describe\.xml:17: error: ResourceGroup tree\/a:b: .*\n.*1 error, 0/,
  );
  expect(code).toBe(1);
});

test('a warning fails only with --strict', async () => {
  const describe = orchardDescribe.replace('"percent"', '"apples"');
  const { code, stdout } = await check(describe);
  expect(stdout).toMatch(/^conf\/describe\.xml:18: warning: .*\n.*0 errors, 1 warning\.\n$/);
  expect(code).toBe(0);
  expect(await check(describe, '--strict')).toMatchObject({
    code: 1,
    stderr: 'The check failed: with --strict a warning counts as an error.\n',
  });
});

test('--json gives all findings to programs', async () => {
  const { code, stdout } = await check(orchardDescribe.replace(' type="7"', ''), '--json');
  expect(code).toBe(1);
  expect(schemaProblems('describe-check-report.schema.json', JSON.parse(stdout))).toEqual([]);
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    file: 'conf/describe.xml',
    errors: 1,
    warnings: [],
    findings: [
      {
        rule: 'instance-kind',
        severity: 'ERROR',
        message: 'no ResourceKind has type="7": one of them must be the adapter instance',
        line: 2,
      },
    ],
    comparison: null,
  });
});

test('without a file the describe of the project is checked, made of its definition', async () => {
  await using project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  const { stdout, code } = await runBin('mp-describe', ['check'], project.directory);
  expect(stdout).toBe('The describe of the definition is good.\n');
  expect(code).toBe(0);
});

test('a file that is not there is wrong usage', async () => {
  expect(await runBin('mp-describe', ['check', 'conf'], directory)).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'conf/describe.xml is not there: name a describe.xml, the directory of one, or a pack.\n',
  });
});

test.each(['<xs:schema', 'no XML', '<a><xs:assert test="@x"/></a>'])(
  'the schema that the vendor’s tools put into projects is not looked at: %s',
  async (schema) => {
    await using project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
    await mkdir(path.join(project.directory, 'conf'));
    await writeFile(path.join(project.directory, 'conf/describeSchema.xsd'), schema);
    const { stdout, code } = await runBin('mp-describe', ['check', '--strict'], project.directory);
    expect(stdout).toBe('The describe of the definition is good.\n');
    expect(code).toBe(0);
  },
);
