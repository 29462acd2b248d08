import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { definitionJson } from '../../src/definition/definition-json.ts';
import {
  containerMemoryLimit,
  defineObjectType,
  group,
  metric,
  property,
  units,
} from '../../src/index.ts';

const json = (definition: Parameters<typeof definitionJson>[0]) => definitionJson(definition);

test('the smallest definition has the defaults of the contract', () => {
  const smallest = json({ key: 'OrchardAdapter', objectTypes: [] });
  expect(smallest).toEqual({
    adapter_key: 'OrchardAdapter',
    adapter_label: 'OrchardAdapter',
    describe_version: 1,
    schema_version: 1,
    adapter_instance: {
      key: 'OrchardAdapter_adapter_instance',
      label: 'OrchardAdapter Adapter Instance',
      identifiers: [],
      attributes: [],
      groups: [],
    },
    credential_types: [],
    object_types: [],
  });
  expect(validate('AdapterDefinition', smallest)).toEqual([]);
});

test('parameters are the identifiers of the adapter instance; a missing description is left out', () => {
  const parameters = {
    host: { label: 'Host', description: 'Where it is', maxLength: 64 },
    ...containerMemoryLimit(512),
    rows: { type: 'integer', required: false, default: 0 },
  } as const;
  const { identifiers } = json({ key: 'A', parameters, objectTypes: [] }).adapter_instance;
  expect(identifiers).toEqual([
    {
      key: 'host',
      label: 'Host',
      description: 'Where it is',
      required: true,
      ident_type: 1,
      enum: false,
      display_order: 0,
      type: 'string',
      length: 64,
      default: null,
    },
    {
      key: 'container_memory_limit',
      label: 'Adapter Memory Limit (MB)',
      description: 'Memory that the container of the adapter may use',
      required: true,
      ident_type: 2,
      enum: false,
      display_order: 1,
      type: 'integer',
      default: '512',
    },
    {
      key: 'rows',
      label: 'rows',
      required: false,
      ident_type: 1,
      enum: false,
      display_order: 2,
      type: 'integer',
      default: '0',
    },
  ]);
});

test('credential fields keep their order and say which are passwords', () => {
  const credentials = {
    login: { label: 'Login', fields: { user: { label: 'User' }, secret: { password: true } } },
  };
  expect(json({ key: 'A', credentials, objectTypes: [] }).credential_types).toEqual([
    {
      key: 'login',
      label: 'Login',
      fields: [
        {
          key: 'user',
          label: 'User',
          required: true,
          password: false,
          enum: false,
          display_order: 0,
          type: 'string',
        },
        {
          key: 'secret',
          label: 'secret',
          required: true,
          password: true,
          enum: false,
          display_order: 1,
          type: 'string',
        },
      ],
    },
  ]);
});

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
  const definition = json({ key: 'A', objectTypes: [Tree] });
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
  const [tree] = json({ key: 'A', objectTypes: [Tree] }).object_types;
  expect(tree?.attributes).toMatchObject([
    { unit: 'byteps', is_rate: true },
    { unit: 'percent', is_rate: false },
    { unit: null, is_rate: true },
  ]);
});
