import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { readXml } from '../../src/describe/read-xml.ts';
import { describeGrammarProblems } from '../../src/describe/validate-describe.ts';
import { attribute, credentialField, definition, identifier, kind } from './definitions.ts';
import { describeDeviations, inputDeviations } from './describe-deviations.ts';
import { filesOf } from './files-of.ts';

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

  test('says of an object type what the definition says, and nothing that the platform takes anyhow', () => {
    const usual = { type: 1, sub_type: 1, show_tag: false, is_credential_required: true };
    const world = { type: 8, sub_type: 4, show_tag: true, capacity_model: 'fruit' };
    const { describe } = filesOf(
      definition({
        adapter_instance: kind('i', { monitoring_interval: 10, is_credential_required: false }),
        object_types: [kind('tree', usual), kind('world', world)],
      }),
    );
    expect(describe).toMatch(
      /key="i" .* type="7" credentialKind="" monitoringInterval="10" isCredentialRequired="false"/,
    );
    expect(describe).toMatch(/key="tree" nameKey="\d+" type="1"\/>/);
    expect(describe).toMatch(
      /key="world" nameKey="\d+" type="8" subType="4" showTag="true" capacityModel="fruit"\/>/,
    );
    expect(describeGrammarProblems(describe)).toEqual([]);
  });

  test('has computed metrics, the power state and the icons of an object type', () => {
    const extras = {
      computed_metrics: [{ key: 'share', expression: 'ripe / count' }],
      power_state: { alias: 'pump', values: [onAndOff('ON', 'On'), onAndOff('OFF', 'Off')] },
      icons: [
        {
          property: 'illness',
          cases: [
            {
              suffix: '_ill',
              exists: true,
              conditions: [{ metric: 'moisture', cases: [{ suffix: '_dry', value: '0' }] }],
            },
            { suffix: '_well', value: 'none' },
          ],
        },
      ],
    };
    const { describe } = filesOf(definition({ object_types: [kind('tree', extras)] }));
    expect(describe.replace(/\n */g, '')).toContain(
      '<ComputedMetrics><ComputedMetric key="share" expression="ripe / count"/></ComputedMetrics>' +
        '<PowerState alias="pump"><PowerStateValue key="ON" value="On"/><PowerStateValue key="OFF" value="Off"/></PowerState>' +
        '<Icon><Condition property="illness"><Case suffix="_ill" exists="true">' +
        '<Condition metric="moisture"><Case value="0" suffix="_dry"/></Condition></Case>' +
        '<Case value="none" suffix="_well"/></Condition></Icon>',
    );
    expect(describeGrammarProblems(describe)).toEqual([]);
  });

  test('says which attributes are favorites, keep a history, and are not collected by default', () => {
    const attributes = [
      { ...attribute('a'), favorite_groups: ['f', 'g'], favorite_instances: ['sda'] },
      { ...attribute('b'), is_property_history_enabled: true, default_monitored: false },
      { ...attribute('c'), is_property_history_enabled: false, default_monitored: true },
    ];
    const favorite_groups = [
      { key: 'f', label: 'First' },
      { key: 'g', label: 'a' },
    ];
    const { describe, properties } = filesOf(
      definition({ favorite_groups, object_types: [kind('o', { attributes })] }),
    );
    expect(describe).toContain('favoriteGroups="f;g" favoriteInstances="sda"/>');
    expect(describe.match(/isPropertyHistoryEnabled/g)).toHaveLength(1);
    expect(describe.match(/defaultMonitored="false"/g)).toHaveLength(1);
    expect(describe).toMatch(
      /<\/UnitDefinitions>\n {2}<FavoriteGroups>\n {4}<FavoriteGroup key="f" nameKey="\d+"\/>/,
    );
    expect(properties).toContain(' = First\n');
    expect(describeGrammarProblems(describe)).toEqual([]);
  });

  test('lets several values of an enumeration be chosen', () => {
    const values = [{ key: 'gala', label: 'Gala', display_order: 0 }];
    const sorts = { ...identifier('s'), enum: true, enum_values: values, enum_multi_select: true };
    const identifiers = [sorts, { ...identifier('t'), enum_multi_select: false }];
    const { describe } = filesOf(definition({ object_types: [kind('o', { identifiers })] }));
    expect(describe.match(/enumMultiSelect="true"/g)).toHaveLength(1);
    expect(describeGrammarProblems(describe)).toEqual([]);
  });

  test('takes the length of a text under both of its names', () => {
    const identifiers = [{ ...identifier('a'), max_length: 40 }];
    const { describe } = filesOf(definition({ adapter_instance: kind('i', { identifiers }) }));
    expect(describe).toContain('length="40"');
  });

  test('has capacity definitions and further favorites of a fragment', () => {
    const fragment = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema">
      <CapacityDefinitions><CapacityDefinition key="fruit">
        <ResourceContainer key="cpu"><Usage alias="a"/></ResourceContainer>
      </CapacityDefinition></CapacityDefinitions>
      <FavoriteGroups><FavoriteGroup key="g" nameKey="7"/></FavoriteGroups>
      <Names lang="en"><Name key="7" shortName="Second"/></Names>
    </AdapterKind>`;
    const favorite_groups = [{ key: 'f', label: 'First' }];
    const { describe } = filesOf(definition({ favorite_groups }), fragment);
    expect(describe.match(/<FavoriteGroups>/g)).toHaveLength(1);
    expect(describe).toMatch(/<FavoriteGroup key="f".*\n *<FavoriteGroup key="g"/);
    expect(describe).toContain('<CapacityDefinition key="fruit">');
    expect(describeGrammarProblems(describe)).toEqual([]);
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

const onAndOff = (key: string, value: string) => ({ key, value });

test('each way in which a describe says more than the vendor’s is a row of the deviations', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
  const rows = deviationTable(page, 'Describe').map(({ where }) => where);
  const titles = [
    ...describeDeviations.map(({ title }) => title),
    ...Object.values(inputDeviations),
  ];
  expect(rows).toEqual(expect.arrayContaining(titles));
});
