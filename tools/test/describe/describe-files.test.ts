import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { readXml } from '../../src/describe/read-xml.ts';
import { describeGrammarProblems } from '../../src/describe/validate-describe.ts';
import { attribute, credentialField, definition, identifier, kind } from './definitions.ts';
import { describeDeviations } from './describe-deviations.ts';

const filesOf = (json: unknown, ...fragments: string[]) => {
  const read = fragments.map((text, index) => {
    const document = readXml(text);
    if (document.kind !== 'document') throw new Error(document.message);
    return { name: `${index}.xml`, root: document.root };
  });
  const files = describeFiles(json, read);
  if (files.kind !== 'files') throw new Error(JSON.stringify(files.problems));
  return files;
};

describe('A describe', () => {
  test('marks the default of an enumeration', () => {
    const values = [
      { key: 'full', label: 'Full', display_order: 1 },
      { key: 'fast', label: 'Fast', display_order: 0 },
    ];
    const mode = { ...identifier('mode'), enum: true, enum_values: values, default: 'full' };
    const { describe } = filesOf(
      definition({ adapter_instance: kind('i', { identifiers: [mode] }) }),
    );
    expect(describe).toContain('<enum value="fast" nameKey="4" default="false"/>');
    expect(describe).toContain('<enum value="full" nameKey="5" default="true"/>');
  });

  test('says which attributes are KPIs', () => {
    const load = { ...attribute('load'), is_kpi: true };
    const { describe } = filesOf(
      definition({ object_types: [kind('o', { attributes: [load, attribute('other')] })] }),
    );
    expect(describe.match(/isKpi="true"/g)).toHaveLength(1);
  });

  test('gives the length of a text that is not 512', () => {
    const identifiers = [
      { ...identifier('a'), length: 40 },
      { ...identifier('b'), length: 512 },
    ];
    const { describe } = filesOf(definition({ adapter_instance: kind('i', { identifiers }) }));
    expect(describe.match(/length="40"/g)).toHaveLength(1);
    expect(describe).not.toContain('length="512"');
  });

  test('gives the default of a credential field', () => {
    const fields = [{ ...credentialField('realm'), default: 'local' }, credentialField('user')];
    const { describe } = filesOf(
      definition({ credential_types: [{ key: 'c', label: 'C', fields }] }),
    );
    expect(describe.match(/ default="local"/g)).toHaveLength(1);
  });

  test('lists units of the adapter behind those of the platform', () => {
    const unit_definitions = [
      { key: 'apples', label: 'apples', unit_type: 'Customapples', order: 1, conversion_factor: 1 },
      { key: 'crates', label: 'cr', unit_type: 'Customapples', order: 2, conversion_factor: 120 },
    ];
    const { describe } = filesOf(definition({ unit_definitions }));
    const [, own] = describe.split('<UnitType key="Customapples">');
    expect(own).toMatch(/<Unit key="apples" nameKey="\d+" order="1" conversionFactor="1"\/>/);
    expect(own).toMatch(/<Unit key="crates" nameKey="\d+" order="2" conversionFactor="120"\/>/);
    expect(describeGrammarProblems(describe)).toEqual([]);
  });

  test('keeps what a fragment says of an element, with labels numbered anew', () => {
    const fragment = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema">
      <OOTBPolicies vendorNameKey="7"><Policy key="p" nameKey="8"/></OOTBPolicies>
      <Names lang="en"><Name key="7" shortName="Orchard"/><Name key="8" shortName="Policy"/></Names>
    </AdapterKind>`;
    const files = filesOf(definition({}), fragment);
    const numberOf = (label: string) => files.properties.match(`(\\d+) = ${label}\n`)?.[1];
    expect(files.describe).toContain(`<OOTBPolicies vendorNameKey="${numberOf('Orchard')}">`);
    expect(files.describe).toContain(`<Policy key="p" nameKey="${numberOf('Policy')}"/>`);
    expect(describeGrammarProblems(files.describe)).toEqual([]);
  });

  test('stays well-formed where a fragment has text beside its elements', () => {
    const fragment = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema">
      <FavoriteGroups>apples &amp; pears<FavoriteGroup key="f"/></FavoriteGroups>
    </AdapterKind>`;
    expect(readXml(filesOf(definition({}), fragment).describe).kind).toBe('document');
  });

  test('is the same whatever order its fragments are found in', () => {
    const part = (key: string) => ({
      name: `${key}.xml`,
      root: {
        name: 'AdapterKind',
        attributes: {},
        children: [
          {
            name: 'FavoriteGroups',
            attributes: {},
            children: [{ name: 'FavoriteGroup', attributes: { key }, children: [] }],
          },
        ],
      },
    });
    const forwards = describeFiles(definition({}), [part('a'), part('b')]);
    expect(describeFiles(definition({}), [part('b'), part('a')])).toEqual(forwards);
  });

  test('is written with references for tabs and line breaks, as no reader would keep them otherwise', () => {
    const { describe } = filesOf(definition({ adapter_key: 'a\tb\nc\rd' }));
    expect(describe).toContain('key="a&#9;b&#10;c&#13;d"');
  });
});

test('a definition that cannot be converted is refused with the path to each problem', () => {
  const { credential_types: _, ...incomplete } = definition({
    object_types: [{ key: 'o\u0001', label: 'O' }],
  });
  expect(describeFiles({ ...incomplete, schema_version: 'one' })).toEqual({
    kind: 'problems',
    problems: [
      { path: '/schema_version', message: 'must be a whole number' },
      { path: '/credential_types', message: 'is missing' },
      { path: '/object_types/0/identifiers', message: 'is missing' },
      { path: '/object_types/0/attributes', message: 'is missing' },
      { path: '/object_types/0/groups', message: 'is missing' },
      { path: '/object_types/0/key', message: 'holds a character that XML cannot carry' },
    ],
  });
});

test('each way in which a describe says more than the vendor’s is a row of the deviations', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
  const rows = deviationTable(page, 'Describe').map(({ where }) => where);
  expect(rows).toEqual(expect.arrayContaining(describeDeviations.map(({ title }) => title)));
});

test('the grammar names the line and the rule', () => {
  const { describe } = filesOf(definition({}));
  const [problem] = describeGrammarProblems(describe.replace('version="1"', 'version="one"'));
  expect(problem?.line).toBe(2);
  expect(problem?.message).toContain("attribute 'version'");
});

test('a text that is no property is found, though no rule of XML Schema 1.0 can say so', () => {
  const { describe } = filesOf(
    definition({ object_types: [kind('o', { attributes: [attribute('a')] })] }),
  );
  const text = describe.replace('dataType="float" isProperty="false"', 'dataType="string"');
  expect(describeGrammarProblems(text)).toEqual([
    { message: expect.stringContaining('isProperty="true"'), line: 7 },
  ]);
});

test('what is no XML is a problem of its line', () => {
  expect(describeGrammarProblems('<AdapterKind>\n<oops</AdapterKind>')[0]?.line).toBe(2);
});
