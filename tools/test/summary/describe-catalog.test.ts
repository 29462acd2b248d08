import { expect, test } from 'vitest';
import { readXml } from '../../src/describe/read-xml.ts';
import { describeCatalog } from '../../src/summary/describe-catalog.ts';

test('a describe by hand tells labels, units and what matters, of groups in groups too', () => {
  const { tree } = Object.fromEntries(catalogOf(describe));
  expect(tree?.label).toBe('Tree');
  expect([...(tree?.identifiers ?? [])]).toEqual([['row', 'Row']]);
  expect([...(tree?.attributes ?? [])]).toEqual([
    ['height', { label: 'height', unit: undefined, important: false }],
    ['soil|worms', { label: 'Soil worms', unit: 'Worms per pot', important: true }],
    ['soil|water|level', { label: 'Soil water level of it', unit: 'percent', important: true }],
  ]);
});

test('what the describe names without a label is called by its key', () => {
  const root = readXml(describe.replaceAll(/ nameKey="\d+"/g, ''));
  if (root.kind !== 'document') throw new Error('It is not well-formed.');
  expect(describeCatalog(root.root, labels).get('tree')?.label).toBe('tree');
});

function catalogOf(text: string) {
  const read = readXml(text);
  if (read.kind !== 'document') throw new Error(read.message);
  return describeCatalog(read.root, labels);
}

const labels = new Map([
  ['1', 'Tree'],
  ['2', 'Row'],
  ['3', 'Soil'],
  ['4', 'Water'],
  ['5', 'Level of it'],
  ['6', 'Worms'],
  ['7', 'Worms per pot'],
  ['8', 'per cent'],
]);

const describe = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="Orchard" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="tree" nameKey="1">
      <ResourceIdentifier key="row" nameKey="2" type="string" required="true" dispOrder="0"/>
      <ResourceAttribute key="height"/>
      <ResourceGroup key="soil" nameKey="3">
        <ResourceGroup key="water" nameKey="4">
          <ResourceAttribute key="level" nameKey="5" unit="percent" keyAttribute="true"/>
        </ResourceGroup>
        <ResourceAttribute key="worms" nameKey="6" unit="worms" isKpi="true"/>
      </ResourceGroup>
    </ResourceKind>
  </ResourceKinds>
  <UnitDefinitions>
    <UnitType key="Ratio"><Unit key="percent" nameKey="8" order="1" conversionFactor="1"/></UnitType>
    <UnitType key="Pots"><Unit key="worms" nameKey="7" order="1" conversionFactor="1"/></UnitType>
  </UnitDefinitions>
</AdapterKind>`;
