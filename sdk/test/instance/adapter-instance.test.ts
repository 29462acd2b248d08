import { expect, test } from 'vitest';
import type { AdapterDefinition } from '../../src/definition/adapter-definition.ts';
import { withoutCredential } from '../../src/index.ts';
import { adapterInstance } from '../../src/instance/adapter-instance.ts';
import { complete, definition, key, login, parameters, read } from './complete-instance.ts';

test('an instance has typed parameters, its credential, certificates and the window', () => {
  const instance = read(complete);
  expect(instance).toMatchObject({
    name: 'North',
    adapterKind: 'OrchardAdapter',
    parameters: { host: 'ops.example', port: 8443, proxy: undefined, mode: 'full' },
    credentialType: 'login',
    certificates: [
      { pem: '-----BEGIN CERTIFICATE-----', acceptExpired: true, acceptInvalidHostname: false },
    ],
    collectionNumber: 4,
  });
  expect(instance.credentials?.secret).toBe('gala-7');
});

test('the window is there as dates and as whole milliseconds', () => {
  expect(read(complete).window).toEqual({
    start: new Date(1_795_292_986_531),
    end: new Date(1_795_292_986_697),
    startTime: 1_795_292_986_531,
    endTime: 1_795_292_986_697,
  });
});

test('keys of parameters, credential types and their fields mean the same in any case', () => {
  const identifiers = parameters({ HOST: 'ops.example', Port: '8443' });
  const credential_config = {
    credential_key: 'LOGIN',
    credential_fields: [
      { key: 'User', value: 'picker' },
      { key: 'SECRET', value: 'gala-7' },
    ],
  };
  const instance = read({ adapter_key: { ...key, identifiers }, credential_config });
  expect(instance.parameters).toMatchObject({ host: 'ops.example', port: 8443 });
  expect(instance.credentialType).toBe('login');
  expect({ ...instance.credentials }).toMatchObject({ user: 'picker', secret: 'gala-7' });
});

test('integers are numbers and enumerations one of their keys, in credentials too', () => {
  const identifiers = parameters({ host: 'ops.example', port: ' 8443 ', mode: 'fast' });
  const credential_config = login(
    ['user', 'picker'],
    ['secret', 'gala-7'],
    ['realm', 'directory'],
    ['pin', '0042'],
  );
  const instance = read({ adapter_key: { ...key, identifiers }, credential_config });
  expect(instance.parameters).toMatchObject({ port: 8443, mode: 'fast' });
  expect({ ...instance.credentials }).toMatchObject({ realm: 'directory', pin: 42 });
});

test('a credential field left empty has its default, and one without default no value', () => {
  const field = { type: 'enum', values: ['a', 'b'] } as const;
  const fields = { realm: { ...field, default: 'b' }, site: { ...field, required: false } };
  const declared: AdapterDefinition = { ...definition, credentials: { login: { fields } } };
  const credential_config = login(['realm', ''], ['site', null]);
  const { credentials } = read({ ...complete, credential_config }, declared);
  expect({ ...credentials }).toEqual({ realm: 'b', site: undefined });
});

test('a credential field of any type has its default where it is left empty', () => {
  const fields = { user: { default: 'picker' }, pin: { type: 'integer', default: 7 } } as const;
  const declared: AdapterDefinition = { ...definition, credentials: { login: { fields } } };
  const credential_config = login(['user', ''], ['pin', null]);
  const { credentials } = read({ ...complete, credential_config }, declared);
  expect({ ...credentials }).toEqual({ user: 'picker', pin: 7 });
});

test('an account may do without a credential where the adapter says so, and only there', () => {
  const fields = { user: {} };
  const free = { login: { fields }, [withoutCredential]: true } as const;
  const none = { credentialType: undefined, credentials: undefined };
  const json = { ...complete, credential_config: null };
  expect(read(json, { ...definition, credentials: free })).toMatchObject(none);
  expect(() => read(json, { ...definition, credentials: { login: { fields } } })).toThrow(
    'a credential is required (login)',
  );
  const given = { ...complete, credential_config: login(['user', 'picker']) };
  const { credentials } = read(given, { ...definition, credentials: free });
  expect({ ...credentials }).toEqual({ user: 'picker' });
});

test('the connection to the Suite API is that of the collector, or undefined', () => {
  const { suiteApiConnection } = read(complete);
  expect(suiteApiConnection).toMatchObject({ host: 'ops.example', userName: 'svc' });
  expect(suiteApiConnection?.password).toBe('p4ss');
  const withoutPassword = { ...complete.cluster_connection_info, password: null };
  expect(
    read({ ...complete, cluster_connection_info: withoutPassword }).suiteApiConnection?.password,
  ).toBe('');
  expect(read({ ...complete, cluster_connection_info: null }).suiteApiConnection).toBeUndefined();
});

test.each([
  ['missing', { adapter_key: key }],
  [
    'null',
    {
      adapter_key: { ...key, identifiers: null },
      credential_config: null,
      cluster_connection_info: null,
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
  expect(instance.instance.key.identifiers).toEqual([]);
  expect(instance).toMatchObject({
    name: 'North',
    adapterKind: 'OrchardAdapter',
    parameters: {},
    credentialType: undefined,
    credentials: undefined,
    certificates: [],
    suiteApiConnection: undefined,
    collectionNumber: 0,
  });
  expect(window.startTime).toBe(0);
  expect(window.endTime).toBeGreaterThanOrEqual(before);
});

test.each([
  ['missing', {}],
  ['null', { credential_fields: null }],
  ['empty', { credential_fields: [] }],
])('a credential whose fields are %s has no values', (_, fields) => {
  const credential_config = { credential_key: 'login', ...fields };
  expect(() => read({ ...complete, credential_config })).toThrow(
    'North: credential field user is required and has no value; ' +
      'credential field secret is required and has no value.',
  );
  const json = JSON.stringify({ ...complete, credential_config });
  const { credentialType, credentials } = adapterInstance(json, undefined);
  expect({ credentialType, credentials }).toEqual({ credentialType: 'login', credentials: {} });
});

test('a parameter left empty has its default, and an optional one without default no value', () => {
  const identifiers = parameters({ host: 'ops.example', port: '', proxy: null });
  expect(read({ ...complete, adapter_key: { ...key, identifiers } }).parameters).toEqual({
    host: 'ops.example',
    port: 443,
    proxy: undefined,
    mode: 'full',
  });
});

test('everything that does not fit the definition is told in one message', () => {
  const identifiers = parameters({ host: '', port: '44e1', mode: 'slow' });
  const credential_config = login(
    ['user', 'picker'],
    ['secret', null],
    ['realm', 'gala-7'],
    ['pin', '7-gala'],
  );
  expect(() => read({ adapter_key: { ...key, identifiers }, credential_config })).toThrow(
    'North: parameter host is required and has no value; ' +
      'parameter port must be a whole number, not "44e1"; ' +
      'parameter mode must be one of fast, full, not "slow"; ' +
      'credential field secret is required and has no value; ' +
      'credential field realm must be one of local, directory; ' +
      'credential field pin must be a whole number.',
  );
  const other = { credential_key: 'token', credential_fields: [{ key: 'token', value: 't' }] };
  expect(() => read({ ...complete, credential_config: other })).toThrow(
    'credential type token is not one of login',
  );
  expect(() => read({ ...complete, credential_config: null })).toThrow('a credential is required');
});

test('a whole number that JavaScript cannot hold is refused', () => {
  const identifiers = parameters({ host: 'ops.example', port: '9007199254740993' });
  expect(() => read({ ...complete, adapter_key: { ...key, identifiers } })).toThrow(
    'parameter port must be a whole number, not "9007199254740993"',
  );
});
