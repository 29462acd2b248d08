import { expect, test } from 'vitest';
import {
  type LocatedElement,
  readElements,
  withDescendants,
} from '../../src/content/located-element.ts';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { readXml } from '../../src/describe/read-xml.ts';
import { checkDescribe } from '../../src/describe-check/check-describe.ts';
import { locatedDocument } from '../../src/describe-check/located-document.ts';
import { orchardDefinition } from '../mp-describe/orchard-definition.ts';
import { orchardDescribe } from './orchard-describe.ts';

const labels = new Map([['1', 'Orchard']]);

/** What is found when a part of the describe is written otherwise. */
function findings(text: string, other: string) {
  const describe = orchardDescribe.replace(text, other);
  expect(describe).not.toBe(orchardDescribe);
  return checkDescribe({ describe, labels });
}

test('a describe without faults has no findings', () => {
  expect(checkDescribe({ describe: orchardDescribe, labels })).toEqual([]);
});

test.each([
  ['breaks the grammar', 'version="1">', '>', 2, `The attribute 'version' is required`],
  ['is not well-formed', '</CredentialKinds>', '', 22, 'mismatch'],
  ['has an odd key', 'key="Orchard"', 'key="4 Orchards"', 2, '"4 Orchards" of the adapter must'],
  ['has no adapter instance', ' type="7"', '', 2, 'no ResourceKind has type="7"'],
  ['has two of them', 'key="tree"', 'key="tree" type="7"', 10, 'is given to 2 object types'],
  ['has a sign of paths in a key', '"moisture"', '"a|b"', 18, 'tree/sensor/a|b: its key has "|"'],
  ['has one in a group', '"sensor"', '"a:b"', 17, 'ResourceGroup tree/a:b: its key has ":"'],
  ['names no credential', '"login">\n      <R', '"x, login">\n      <R', 10, 'names "x"'],
  ['repeats a field', 'key="password"', 'key="user"', 6, 'more than one field "user"'],
  ['has a default of another type', '"443"', '"https"', 11, 'default "https" is no whole number'],
  ['has one that is no choice', 'default="gala"', 'default="x"', 12, 'none of its choices "gala"'],
  ['has two chosen', '"fuji"', '"fuji" default="1"', 12, '2 of its choices are the default'],
  ['has a list without choices', 'default="443"', 'enum="true"', 11, 'and no choices'],
  ['repeats a choice', '"fuji"', '"gala"', 12, 'choice "gala" is there more than once'],
])('a describe that %s has an error with its line', (_, text, other, line, message) => {
  const found = findings(text, other);
  expect(found).toContainEqual(
    expect.objectContaining({ severity: 'ERROR', line, message: expect.stringContaining(message) }),
  );
});

test.each([
  ['unit', 'unit="percent"', 'unit="apples"', 'knows no unit "apples"'],
  ['label', 'key="tree" nameKey="1"', 'key="tree" nameKey="9"', 'nameKey is 9, and'],
])('an unknown %s is a warning', (_, text, other, message) => {
  expect(findings(text, other)).toEqual([
    expect.objectContaining({ severity: 'WARNING', message: expect.stringContaining(message) }),
  ]);
});

test('without any labels there is one warning, not one for each of them', () => {
  const found = checkDescribe({ describe: orchardDescribe, labels: undefined });
  expect(found.map(({ rule }) => rule)).toEqual(['labels']);
});

test('labels of the describe itself count', () => {
  const names = '</ResourceKinds><Names><Language locale=""/><Name key="1" shortName="x"/></Names>';
  const describe = orchardDescribe.replace('</ResourceKinds>', names);
  const found = checkDescribe({ describe, labels: undefined });
  expect(found.filter(({ rule }) => rule === 'labels')).toEqual([]);
});

test('a unit that the describe defines is known', () => {
  const own = `</ResourceKinds><UnitDefinitions><UnitType key="Fruit">
    <Unit key="apples" nameKey="1" order="1" conversionFactor="1"/></UnitType></UnitDefinitions>`;
  const describe = orchardDescribe
    .replace('"percent"', '"apples"')
    .replace('</ResourceKinds>', own);
  expect(checkDescribe({ describe, labels })).toEqual([]);
});

test('a describe that was just written has the lines of its text', () => {
  const fragment = readXml(`<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema">
    <LaunchConfigurations><LaunchConfig key="a" nameKey="1">
      <HostProtocol>two
lines</HostProtocol><UriTemplate>u</UriTemplate></LaunchConfig>
      <ConfigMapping uiConfigKey="u" launchConfigKey="a" dispOrder="0">x</ConfigMapping>
    </LaunchConfigurations></AdapterKind>`);
  if (fragment.kind !== 'document') throw new Error(fragment.message);
  const files = describeFiles(orchardDefinition(), [{ name: 'a.xml', root: fragment.root }]);
  if (files.kind !== 'files') throw new Error(JSON.stringify(files.problems));
  const read = readElements(Buffer.from(files.describe));
  if (read.kind !== 'document') throw new Error(read.message);
  const linesOf = (root: LocatedElement) =>
    [...withDescendants(root)].map(({ name, line, text }) => ({ name, line, text }));
  expect(linesOf(locatedDocument(files.root))).toEqual(linesOf(read.root));
});

test('keys differ at every depth, and in more than letter case', () => {
  const inner = `<ResourceGroup key="a" nameKey="1"><ResourceGroup key="b" nameKey="1">
    <ResourceAttribute key="x" nameKey="1"/><ResourceAttribute key="x" nameKey="1"/>
  </ResourceGroup><ResourceAttribute key="B" nameKey="1"/></ResourceGroup></ResourceKind>
  </ResourceKinds>`;
  expect(findings('</ResourceKind>\n  </ResourceKinds>', inner)).toMatchObject([
    {
      rule: 'unique-keys',
      message: expect.stringMatching(
        /^ResourceGroup tree\/a\/b: its ResourceAttribute x has the key of ResourceAttribute x in line \d+$/,
      ),
    },
    {
      rule: 'unique-keys',
      message: expect.stringMatching(
        /^ResourceGroup tree\/a: the key of its ResourceAttribute B differs from that of ResourceGroup b in line \d+ in letter case only, which makes no difference to the platform$/,
      ),
    },
  ]);
});

test('sub-groups may share the key of an attribute, with each other and with their group', () => {
  const group = (key: string) =>
    `<ResourceGroup key="${key}" nameKey="1"><ResourceAttribute key="moisture" nameKey="1"/></ResourceGroup>`;
  const attribute = '<ResourceAttribute key="moisture" nameKey="1" unit="percent"/>';
  expect(findings(attribute, `${attribute}${group('a')}${group('b')}`)).toEqual([]);
});

test('a text is no metric, though the schema takes one that says isProperty="false"', () => {
  const text = 'nameKey="1" dataType="string" isProperty="false"/>';
  expect(findings('nameKey="1" unit="percent"/>', text)).toMatchObject([
    { rule: 'text-metrics', severity: 'ERROR', line: 18 },
  ]);
  expect(findings('nameKey="1" unit="percent"/>', text.replace('false', '1'))).toEqual([]);
});

test('what is named by its key is there', () => {
  const faults = `</ResourceKinds><Faults><FaultState key="f" nameKey="1" resourceKind="bush">
    <ProblemEvent key="p" faultScore="1" nameKey="1"/><ClearEvent key="c"/></FaultState></Faults>`;
  expect(findings('</ResourceKinds>', faults)).toMatchObject([
    {
      rule: 'references',
      severity: 'WARNING',
      message: 'FaultState f: resourceKind names "bush", and there is no such ResourceKind',
    },
  ]);
  const favorite = 'unit="percent" favoriteGroups="crop;care"';
  expect(findings('unit="percent"', favorite).map(({ message }) => message)).toEqual([
    'ResourceAttribute tree/sensor/moisture: favoriteGroups names "crop", and there is no such FavoriteGroup',
    'ResourceAttribute tree/sensor/moisture: favoriteGroups names "care", and there is no such FavoriteGroup',
  ]);
});
