import { readFile } from 'node:fs/promises';
import { type AdapterDefinition, validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { defaultInstance } from '../../src/start/default-instance.ts';

test('The instance has the keys of the definition and the parameters with a default', async () => {
  const instance = defaultInstance(await definition(), 'orchard');
  expect(instance).toEqual({
    adapterKey: {
      name: 'Orchard',
      adapterKind: 'OrchardAdapter',
      objectKind: 'OrchardAdapter_adapter_instance',
      identifiers: [{ key: 'mode', value: 'full', isPartOfUniqueness: false }],
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
