import { expect, test } from 'vitest';
import { defineAdapter } from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

const problems = (credentials: unknown) => {
  const functions = { test: () => undefined, collect: () => [] };
  const adapter = { key: 'A', objectTypes: [], credentials, ...functions };
  return problemsOf(() => Reflect.apply(defineAdapter, null, [adapter]));
};

test('a credential type whose key holds a comma would be two in describe.xml', () => {
  expect(problems({ 'user, password': { fields: { a: {} } } })).toEqual([
    'adapter "A", credential type "user, password": its key must not contain a comma, which divides keys',
  ]);
  expect(problems({ 'Access keys': { fields: { 'id, secret': { password: true } } } })).toEqual([]);
});

test('keys differ from each other, those of types and those of the fields of one type', () => {
  const credentials = {
    login: { fields: { user: {}, USER: {} } },
    Login: { fields: { user: {} } },
    token: { fields: { user: {} } },
  };
  expect(problems(credentials)).toEqual([
    'adapter "A", credential type "login", field "USER": field "user" has this key too, for case ' +
      'makes no difference to the platform',
    'adapter "A", credential type "Login": credential type "login" has this key too, for case ' +
      'makes no difference to the platform',
  ]);
});

test.each([
  [{}, 'fields is missing (fields by key)'],
  [{ fields: {} }, 'it has no fields, and the platform wants one at least'],
  [{ fields: ['user'] }, 'its fields must be an object, not a list'],
  [{ label: 7, fields: { a: {} } }, 'label must be a text, not 7'],
  [{ lable: '', fields: { a: {} } }, 'there is no member "lable", only label, fields'],
  ['user', 'must be an object, not "user"'],
])('the credential type %j is refused', (type, problem) => {
  expect(problems({ login: type })).toEqual([`adapter "A", credential type "login": ${problem}`]);
});

test('a field has the members of its type', () => {
  const fields = {
    user: { defalt: 'admin' },
    pin: { type: 'integer', password: true, default: 'x' },
    token: { password: true, default: 'a' },
    secret: { password: 'yes' },
    '': {},
  };
  expect(problems({ login: { fields } })).toEqual([
    'adapter "A", credential type "login", field "user": there is no member "defalt", only type, ' +
      'label, required, displayOrder, password, default',
    'adapter "A", credential type "login", field "pin": there is no member "password", only type, ' +
      'label, required, displayOrder, default',
    'adapter "A", credential type "login", field "pin": default must be a whole number, not "x"',
    'adapter "A", credential type "login", field "pin": a password has no default, for everybody ' +
      'who has the pack could read it',
    'adapter "A", credential type "login", field "token": a password has no default, for everybody ' +
      'who has the pack could read it',
    'adapter "A", credential type "login", field "secret": password must be true or false, not "yes"',
    'adapter "A", credential type "login", field "": its key is empty',
  ]);
});
