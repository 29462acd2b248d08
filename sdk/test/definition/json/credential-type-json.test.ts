import { expect, test } from 'vitest';
import { definitionJson } from '../../../src/definition/definition-json.ts';
import type { CredentialTypes } from '../../../src/index.ts';

const credentialTypesJson = (credentials: CredentialTypes) =>
  definitionJson({ key: 'A', credentials, objectTypes: [] }).credential_types;

test('credential fields keep their order and say which are passwords', () => {
  const credentials = {
    login: { label: 'Login', fields: { user: { label: 'User' }, secret: { password: true } } },
  };
  expect(credentialTypesJson(credentials)).toEqual([
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

test('a choice has its values and its default, an integer its type', () => {
  const credentials: CredentialTypes = {
    login: {
      fields: {
        realm: { type: 'enum', values: ['local', 'ldap'], default: 'ldap', displayOrder: 7 },
        domain: { type: 'enum', values: [{ key: 'a', label: 'A' }], required: false },
        pin: { type: 'integer' },
      },
    },
  };
  expect(credentialTypesJson(credentials)[0]?.fields).toEqual([
    {
      key: 'realm',
      label: 'realm',
      required: true,
      password: false,
      enum: true,
      display_order: 7,
      type: 'string',
      enum_values: [
        { key: 'local', label: 'local', display_order: 0 },
        { key: 'ldap', label: 'ldap', display_order: 1 },
      ],
      default: 'ldap',
    },
    {
      key: 'domain',
      label: 'domain',
      required: false,
      password: false,
      enum: true,
      display_order: 1,
      type: 'string',
      enum_values: [{ key: 'a', label: 'A', display_order: 0 }],
      default: null,
    },
    {
      key: 'pin',
      label: 'pin',
      required: true,
      password: false,
      enum: false,
      display_order: 2,
      type: 'integer',
    },
  ]);
});
