import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { definitionJson } from '../../src/definition/definition-json.ts';
import { foreignObjectType, metric, property } from '../../src/index.ts';

test('the smallest definition has the defaults of the contract', () => {
  const smallest = definitionJson({ key: 'OrchardAdapter', objectTypes: [] });
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

test('the adapter instance has a key, a label and attributes of its own', () => {
  const instance = { key: 'account', label: '', attributes: { version: property() } };
  expect(definitionJson({ key: 'A', label: 'Orchard', instance, objectTypes: [] })).toMatchObject({
    adapter_label: 'Orchard',
    adapter_instance: { key: 'account', label: '', attributes: [{ key: 'version' }], groups: [] },
  });
  const { adapter_instance: usual } = definitionJson({
    key: 'A',
    label: 'Orchard',
    objectTypes: [],
  });
  expect(usual).toMatchObject({ key: 'A_adapter_instance', label: 'Orchard Adapter Instance' });
});

test('foreign object types are described by the adapter they belong to', () => {
  const Machine = foreignObjectType('VMWARE', 'VirtualMachine', { attributes: { a: metric() } });
  const definition = { key: 'A', objectTypes: [], foreignObjectTypes: [Machine] };
  expect(definitionJson(definition)).toEqual(definitionJson({ key: 'A', objectTypes: [] }));
});
