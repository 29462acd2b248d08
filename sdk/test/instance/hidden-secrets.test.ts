import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { adapterInstance, secretsOf } from '../../src/instance/adapter-instance.ts';
import { complete, read } from './complete-instance.ts';

test('secrets are there by name, and in no printed form of the instance', () => {
  const instance = read(complete);
  expect(inspect(instance, { depth: 9 })).toContain("secret: '<hidden>'");
  expect(inspect(instance, { depth: 9 })).toContain("password: '<hidden>'");
  const input = { request: [{ ...instance, signal: new AbortController().signal }] };
  for (const printed of [
    inspect(instance, { depth: 9, showHidden: true }),
    inspect(instance, { depth: 9, customInspect: false }),
    inspect(instance, { depth: 9, customInspect: false, showHidden: true }),
    JSON.stringify(instance),
    format('%o %O %j', input, input, input),
    inspect(input, { depth: 9, showHidden: true }),
    `${inspect({ ...instance })}`,
  ]) {
    expect(printed).toContain('picker');
    expect(printed).not.toContain('gala-7');
    expect(printed).not.toContain('p4ss');
  }
  expect({ ...instance.credentials }).toMatchObject({ user: 'picker', secret: 'gala-7' });
  expect(secretsOf(instance)).toEqual(['gala-7', 'p4ss']);
});

test('a field that the platform knows as a password is secret, whatever the adapter declares', () => {
  const credential_fields = [
    { key: 'user', value: 'picker', is_password: true },
    { key: 'secret', value: 'gala-7', is_password: false },
  ];
  const credential_config = { credential_key: 'login', credential_fields };
  const { credentials } = read({ ...complete, credential_config });
  expect(JSON.stringify(credentials)).toBe('{"user":"<hidden>","secret":"<hidden>"}');
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
