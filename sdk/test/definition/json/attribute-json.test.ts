import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { definitionJson } from '../../../src/definition/definition-json.ts';
import {
  defineObjectType,
  group,
  instancedGroup,
  metric,
  property,
  units,
} from '../../../src/index.ts';

const flags = {
  unit: null,
  is_rate: false,
  is_discrete: false,
  is_kpi: false,
  is_impact: false,
  is_key_attribute: false,
};

test('groups stand apart from attributes, to any depth, and orders count within each list', () => {
  const Tree = defineObjectType('tree', {
    label: 'Tree',
    identifiers: { tree_id: { label: 'Tree ID' }, nickname: { partOfUniqueness: false } },
    attributes: {
      variety: property({ label: 'Variety', keyAttribute: true }),
      sensor: group({
        attributes: {
          probe: group({ label: 'Probe', attributes: { moisture: metric({ impact: true }) } }),
        },
      }),
      age: property({ type: 'number', discrete: true }),
    },
  });
  const definition = definitionJson({ key: 'A', objectTypes: [Tree] });
  expect(validate('AdapterDefinition', definition)).toEqual([]);
  expect(definition.object_types).toMatchObject([
    {
      key: 'tree',
      label: 'Tree',
      identifiers: [
        { key: 'tree_id', ident_type: 1, display_order: 0, length: 512, default: null },
        { key: 'nickname', ident_type: 2, display_order: 1 },
      ],
    },
  ]);
  const [{ attributes, groups } = { attributes: [], groups: [] }] = definition.object_types;
  expect(attributes).toEqual([
    {
      ...flags,
      key: 'variety',
      label: 'Variety',
      is_discrete: true,
      is_key_attribute: true,
      dashboard_order: 0,
      data_type: 'string',
      is_property: true,
    },
    {
      ...flags,
      key: 'age',
      label: 'age',
      is_discrete: true,
      dashboard_order: 1,
      data_type: 'integer',
      is_property: true,
    },
  ]);
  const moisture = {
    ...flags,
    key: 'moisture',
    label: 'moisture',
    is_impact: true,
    dashboard_order: 0,
    data_type: 'float',
    is_property: false,
  };
  const group_ = { instanced: false, instance_required: true, attributes: [], groups: [] };
  expect(groups).toEqual([
    {
      ...group_,
      key: 'sensor',
      label: 'sensor',
      groups: [{ ...group_, key: 'probe', label: 'Probe', attributes: [moisture] }],
    },
  ]);
});

test('a unit decides whether a value is a rate; without unit the flag does', () => {
  const { bytePerSecond } = units.dataRate;
  const Tree = defineObjectType('tree', {
    attributes: {
      sap: metric({ unit: bytePerSecond }),
      leaves: metric({ unit: units.ratio.percent, rate: true }),
      growth: metric({ rate: true }),
    },
  });
  const [tree] = definitionJson({ key: 'A', objectTypes: [Tree] }).object_types;
  expect(tree?.attributes).toMatchObject([
    { unit: 'byteps', is_rate: true },
    { unit: 'percent', is_rate: false },
    { unit: null, is_rate: true },
  ]);
});

test('an instanced group says so, and whether an instance is required', () => {
  const Tree = defineObjectType('tree', {
    attributes: {
      probe: instancedGroup({ label: 'Probe', attributes: {} }),
      valve: instancedGroup({
        instanceRequired: false,
        attributes: {
          side: instancedGroup({ attributes: { flow: metric({ dashboardOrder: 9 }) } }),
        },
      }),
    },
  });
  expect(definitionJson({ key: 'A', objectTypes: [Tree] }).object_types[0]?.groups).toMatchObject([
    { key: 'probe', label: 'Probe', instanced: true, instance_required: true, groups: [] },
    {
      key: 'valve',
      label: 'valve',
      instanced: true,
      instance_required: false,
      groups: [{ key: 'side', instanced: true, attributes: [{ key: 'flow', dashboard_order: 9 }] }],
    },
  ]);
});
