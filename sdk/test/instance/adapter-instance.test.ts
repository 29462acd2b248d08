import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { AdapterDefinition } from '../../src/definition/adapter-definition.ts';
import { adapterInstance } from '../../src/instance/adapter-instance.ts';

const key = { name: 'North', adapter_kind: 'OrchardAdapter', object_kind: 'o' };

const definition: AdapterDefinition = {
  key: 'OrchardAdapter',
  parameters: {
    host: {},
    port: { type: 'integer', default: 443 },
    proxy: { required: false },
  },
  credentials: {
    login: { fields: { user: {}, secret: { password: true }, realm: { required: false } } },
  },
  objectTypes: [],
};

const login = (...values: [string, string | null][]) => ({
  credential_key: 'login',
  credential_fields: values.map(([key, value]) => ({ key, value, is_password: key === 'secret' })),
});

const parameters = (values: Record<string, string | null>) =>
  Object.entries(values).map(([key, value]) => ({ key, value, is_part_of_uniqueness: false }));

const complete = {
  adapter_key: { ...key, identifiers: parameters({ host: 'ops.example', port: '8443' }) },
  credential_config: login(['user', 'picker'], ['secret', 'gala-7']),
  cluster_connection_info: { user_name: 'svc', password: 'p4ss', host_name: 'ops.example' },
  certificate_config: {
    certificates: [
      {
        cert_pem_string: '-----BEGIN CERTIFICATE-----',
        is_invalid_hostname_accepted: false,
        is_expired_certificate_accepted: true,
      },
    ],
  },
  collection_number: 4,
  collection_window: { start_time: 1_795_292_986_531.5608, end_time: 1_795_292_986_697.3525 },
};

const read = (json: unknown, declared: AdapterDefinition | undefined = definition) =>
  adapterInstance(JSON.stringify(json), declared);

test('an instance has typed parameters, its credential, certificates and the window', () => {
  const instance = read(complete);
  expect(instance).toMatchObject({
    name: 'North',
    adapterKind: 'OrchardAdapter',
    parameters: { host: 'ops.example', port: 8443, proxy: undefined },
    credentialType: 'login',
    certificates: [
      { pem: '-----BEGIN CERTIFICATE-----', acceptExpired: true, acceptInvalidHostname: false },
    ],
    collectionNumber: 4,
  });
  expect(instance.credentials?.secret).toBe('gala-7');
  expect(instance.window.start.getTime()).toBe(1_795_292_986_531);
});

test('parameter keys are compared without regard to case', () => {
  const identifiers = parameters({ HOST: 'ops.example', Port: '8443' });
  const instance = read({ ...complete, adapter_key: { ...key, identifiers } });
  expect(instance.parameters).toEqual({ host: 'ops.example', port: 8443, proxy: undefined });
});

test.each([
  ['missing', { adapter_key: key }],
  [
    'null',
    {
      adapter_key: { ...key, identifiers: null },
      credential_config: null,
      certificate_config: null,
      collection_number: null,
      collection_window: null,
    },
  ],
  ['null inside', { adapter_key: key, certificate_config: { certificates: null } }],
  [
    'empty',
    {
      adapter_key: { ...key, identifiers: [] },
      certificate_config: { certificates: [] },
      collection_window: { start_time: null, end_time: null },
    },
  ],
])('fields that are %s are nothing', (_, json) => {
  const before = Date.now();
  const { window, ...instance } = read(json, { key: 'OrchardAdapter', objectTypes: [] });
  expect(instance).toMatchObject({
    name: 'North',
    adapterKind: 'OrchardAdapter',
    parameters: {},
    credentialType: undefined,
    credentials: undefined,
    certificates: [],
    collectionNumber: 0,
  });
  expect(window.start.getTime()).toBe(0);
  expect(window.end.getTime()).toBeGreaterThanOrEqual(before);
});

test('a parameter left empty has its default, and an optional one without default no value', () => {
  const identifiers = parameters({ host: 'ops.example', port: '', proxy: null });
  expect(read({ ...complete, adapter_key: { ...key, identifiers } }).parameters).toEqual({
    host: 'ops.example',
    port: 443,
    proxy: undefined,
  });
});

test('everything that does not fit the definition is told in one message', () => {
  const identifiers = parameters({ host: '', port: '44e1' });
  const credential_config = login(['user', 'picker'], ['secret', null]);
  expect(() => read({ adapter_key: { ...key, identifiers }, credential_config })).toThrow(
    'North: parameter host is required and has no value; ' +
      'parameter port must be a whole number, not "44e1"; ' +
      'credential field secret is required and has no value.',
  );
  const other = { credential_key: 'token', credential_fields: [{ key: 'token', value: 't' }] };
  expect(() => read({ ...complete, credential_config: other })).toThrow(
    'credential type token is not one of login',
  );
  expect(() => read({ ...complete, credential_config: null })).toThrow('a credential is required');
});

test.each(['', '[]', 'null', '{}', '{"adapter_key": null}', 'gala-7'])(
  '%j is no instance',
  (text) => {
    expect(() => adapterInstance(text, definition)).toThrow('The input is not an adapter instance');
  },
);

test('a secret is there by name, and in no printed form of the instance', () => {
  const instance = read(complete);
  expect(inspect(instance, { depth: 9 })).toContain("secret: '<hidden>'");
  for (const printed of [
    inspect(instance, { depth: 9, showHidden: true }),
    inspect(instance, { depth: 9, customInspect: false }),
    JSON.stringify(instance),
    `${inspect({ ...instance })}`,
  ]) {
    expect(printed).toContain('picker');
    expect(printed).not.toContain('gala-7');
  }
  expect({ ...instance.credentials }).toMatchObject({ user: 'picker', secret: 'gala-7' });
});

test('without a definition parameters and credential are what was given, secrets still hidden', () => {
  const { parameters, credentialType, credentials } = adapterInstance(
    JSON.stringify(complete),
    undefined,
  );
  expect(parameters).toEqual({ host: 'ops.example', port: '8443' });
  expect(credentialType).toBe('login');
  expect(credentials?.secret).toBe('gala-7');
  expect(JSON.stringify(credentials)).toBe('{"user":"picker","secret":"<hidden>"}');
});
