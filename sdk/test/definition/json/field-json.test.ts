import { expect, test } from 'vitest';
import { definitionJson } from '../../../src/definition/definition-json.ts';
import { containerMemoryLimit, defineObjectType, type Parameters } from '../../../src/index.ts';

const parametersJson = (parameters: Parameters) =>
  definitionJson({ key: 'A', parameters, objectTypes: [] }).adapter_instance.identifiers;

test('parameters are the identifiers of the adapter instance; a missing description is left out', () => {
  const parameters = {
    host: { label: 'Host', description: 'Where it is', maxLength: 64 },
    ...containerMemoryLimit(512),
    rows: { type: 'integer', required: false, default: 0 },
  } as const;
  expect(parametersJson(parameters)).toEqual([
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

test('a choice has its values in the order of the list, and its default', () => {
  const values = ['fast', { key: 'full', label: 'All of it' }, { key: 'off' }];
  const [mode, usual] = parametersJson({
    mode: { type: 'enum', values, default: 'full', advanced: true },
    usual: { type: 'enum', values: ['only'], label: 'Usual' },
  });
  expect(mode).toEqual({
    key: 'mode',
    label: 'mode',
    required: true,
    ident_type: 2,
    enum: true,
    display_order: 0,
    type: 'string',
    enum_values: [
      { key: 'fast', label: 'fast', display_order: 0 },
      { key: 'full', label: 'All of it', display_order: 1 },
      { key: 'off', label: 'off', display_order: 2 },
    ],
    default: 'full',
  });
  expect(usual).toMatchObject({ label: 'Usual', enum: true, default: null });
});

test('an identifier is described like a parameter; one that makes nothing unique counts as advanced', () => {
  const Tree = defineObjectType('tree', {
    identifiers: {
      row: { type: 'integer', default: 7, description: 'From the road' },
      kind: { type: 'enum', values: ['apple'], default: 'apple', partOfUniqueness: false },
      nickname: { required: false, maxLength: 8, default: '' },
    },
  });
  expect(
    definitionJson({ key: 'A', objectTypes: [Tree] }).object_types[0]?.identifiers,
  ).toMatchObject([
    { key: 'row', type: 'integer', default: '7', description: 'From the road', ident_type: 1 },
    { key: 'kind', enum: true, default: 'apple', ident_type: 2, display_order: 1 },
    { key: 'nickname', required: false, length: 8, default: '', display_order: 2 },
  ]);
});

test('keys that are whole numbers come first whatever their place; displayOrder puts them right', () => {
  const parameters = { host: { displayOrder: 0 }, 10: { displayOrder: 1 }, 9: { displayOrder: 2 } };
  expect(parametersJson(parameters)).toMatchObject([
    { key: '9', display_order: 2 },
    { key: '10', display_order: 1 },
    { key: 'host', display_order: 0 },
  ]);
});
