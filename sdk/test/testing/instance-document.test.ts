import { expect, test } from 'vitest';
import { instanceDocument } from '../../src/testing/instance-document.ts';

test('what every object inherits is no part of an account', () => {
  const optional = { required: false } as const;
  const definition = {
    key: 'OrchardAdapter',
    objectTypes: [],
    parameters: { constructor: optional },
    credentials: { login: { fields: { toString: optional } } },
  };
  const { json } = instanceDocument({ credentials: { login: {} } }, definition);
  expect(json.adapter_key.identifiers).toMatchObject([{ key: 'constructor', value: '' }]);
  expect(json.credential_config?.credential_fields).toMatchObject([
    { key: 'toString', value: null },
  ]);
});
