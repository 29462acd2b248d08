import { readFile } from 'node:fs/promises';
import { type AdapterDefinition, validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { defaultInstance } from '../../src/start/default-instance.ts';

test('The instance has the keys of the definition, all its parameters and the fields of its credential', async () => {
  const instance = defaultInstance(await definition(), 'orchard');
  expect(instance).toEqual({
    adapterKey: {
      name: 'Orchard',
      adapterKind: 'OrchardAdapter',
      objectKind: 'OrchardAdapter_adapter_instance',
      identifiers: [
        { key: 'host', value: '', isPartOfUniqueness: true },
        { key: 'mode', value: 'full', isPartOfUniqueness: false },
      ],
    },
    credentialConfig: {
      credentialKey: 'login',
      credentialFields: [
        { key: 'user', value: '', isPassword: false },
        { key: 'secret', value: '', isPassword: true },
      ],
    },
  });
  expect(validate('AdapterConfig', instance)).toEqual([]);
});

test('An adapter without definition is named after its directory', () => {
  const instance = defaultInstance(undefined, 'orchard');
  expect(instance.adapterKey).toEqual({
    name: 'orchard',
    adapterKind: 'orchard',
    objectKind: 'orchard_adapter_instance',
  });
  expect(validate('AdapterConfig', instance)).toEqual([]);
});

async function definition(): Promise<AdapterDefinition> {
  const example = '../../../api/examples/AdapterDefinition/good-every-field.json';
  return JSON.parse(await readFile(new URL(example, import.meta.url), 'utf8'));
}
