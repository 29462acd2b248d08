import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runBin } from '../run-bin.ts';
import { answers, makeProject } from '../start/project.ts';
import { orchardDefinition } from './orchard-definition.ts';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'mp-describe-'));
  await mkdir(path.join(directory, 'conf/resources'), { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

const good = `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="Orchard" nameKey="1" version="1">
  <CredentialKinds>
    <CredentialKind key="login" nameKey="1">
      <CredentialField key="user" nameKey="1" dispOrder="0" type="string"/>
      <CredentialField key="password" nameKey="1" dispOrder="1" type="string"/>
    </CredentialKind>
  </CredentialKinds>
  <ResourceKinds>
    <ResourceKind key="account" nameKey="1" type="7" credentialKind="login">
      <ResourceIdentifier key="port" nameKey="1" type="integer" required="true" dispOrder="0" default="443"/>
      <ResourceIdentifier key="sort" nameKey="1" type="string" required="true" dispOrder="1" enum="true" default="gala">
        <enum value="gala" default="true"/><enum value="fuji"/>
      </ResourceIdentifier>
    </ResourceKind>
    <ResourceKind key="tree" nameKey="1">
      <ResourceGroup key="sensor" nameKey="1" instanced="true">
        <ResourceAttribute key="moisture" nameKey="1" unit="percent"/>
      </ResourceGroup>
    </ResourceKind>
  </ResourceKinds>
</AdapterKind>`;

async function check(describe: string, ...options: string[]) {
  await writeFile(path.join(directory, 'conf/describe.xml'), describe);
  await writeFile(path.join(directory, 'conf/resources/resources.properties'), '1 = Orchard\n');
  return runBin('mp-describe', ['check', 'conf/describe.xml', ...options], directory);
}

test('a describe without faults is good', async () => {
  expect(await check(good, '--strict')).toEqual({
    code: 0,
    stdout: 'conf/describe.xml is good.\n',
    stderr: '',
  });
});

test.each([
  ['breaks the grammar', 'version="1">', '>', 2, `The attribute 'version' is required`],
  ['is not well-formed', '</CredentialKinds>', '', 22, 'mismatch'],
  [
    'has an odd key',
    'key="Orchard"',
    'key="4 Orchards"',
    2,
    '"4 Orchards" of the adapter must not',
  ],
  ['has no adapter instance', ' type="7"', '', 2, 'no ResourceKind has type="7"'],
  ['has two of them', 'key="tree"', 'key="tree" type="7"', 10, 'is given to 2 object types'],
  ['has a sign of paths in a key', '"moisture"', '"a|b"', 18, 'tree/sensor/a|b: its key has "|"'],
  ['has one in a group', '"sensor"', '"a:b"', 17, 'ResourceGroup tree/a:b: its key has ":"'],
  ['names no credential', '"login">', '"key, login">', 10, 'credentialKind names "key"'],
  ['repeats a field', 'key="password"', 'key="user"', 6, 'more than one field "user"'],
  ['has a default of another type', '"443"', '"https"', 11, 'default "https" is no whole number'],
  [
    'has one that is no choice',
    'default="gala"',
    'default="x"',
    12,
    'is none of its choices "gala"',
  ],
  ['has two chosen', '"fuji"', '"fuji" default="1"', 12, '2 of its choices are the default'],
  ['repeats a choice', '"fuji"', '"gala"', 12, 'choice "gala" is there more than once'],
])('a describe that %s fails with the line', async (_, text, other, line, message) => {
  const { code, stdout } = await check(good.replace(text, other));
  expect(stdout).toContain(`conf/describe.xml:${line}: error: `);
  expect(stdout).toContain(message);
  expect(code).toBe(1);
});

test.each([
  ['unit', 'unit="percent"', 'unit="apples"', 'the platform knows no unit "apples"'],
  ['label', 'key="tree" nameKey="1"', 'key="tree" nameKey="9"', 'nameKey is 9, and'],
])(
  'an unknown %s is a warning, which fails only with --strict',
  async (_, text, other, message) => {
    const describe = good.replace(text, other);
    const { code, stdout } = await check(describe);
    expect(stdout).toContain(message);
    expect(stdout).toContain('0 errors, 1 warning.');
    expect(code).toBe(0);
    expect((await check(describe, '--strict')).code).toBe(1);
  },
);

test('a unit that the describe defines is known', async () => {
  const own = `</ResourceKinds><UnitDefinitions><UnitType key="Fruit">
    <Unit key="apples" nameKey="1" order="1" conversionFactor="1"/></UnitType></UnitDefinitions>`;
  const describe = good.replace('"percent"', '"apples"').replace('</ResourceKinds>', own);
  expect((await check(describe, '--strict')).code).toBe(0);
});

test('--json gives all findings to programs', async () => {
  const { code, stdout } = await check(good.replace(' type="7"', ''), '--json');
  expect(code).toBe(1);
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
    stderr: 'conf/describe.xml is not there: name a describe.xml, or the directory of one.\n',
  });
});
