import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType } from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

const functions = { test: () => undefined, collect: () => [] };

const withParameters = (parameters: object) =>
  problemsOf(() =>
    Reflect.apply(defineAdapter, null, [{ key: 'A', objectTypes: [], parameters, ...functions }]),
  );
const withIdentifiers = (identifiers: object) =>
  problemsOf(() => Reflect.apply(defineObjectType, null, ['tree', { identifiers }]));

test('each kind of field has its own members', () => {
  const parameters = {
    host: { maxLength: 8, default: 'none', description: '', advanced: true, displayOrder: 2 },
    port: { type: 'integer', default: -1, required: false, maxLength: 8 },
    mode: { type: 'enum', values: ['fast'], maxLength: 8 },
    speed: { values: ['fast'] },
    user: { password: true, partOfUniqueness: true },
  };
  const common = 'type, label, required, displayOrder, description';
  expect(withParameters(parameters)).toEqual([
    `adapter "A", parameter "port": there is no member "maxLength", only ${common}, default, advanced`,
    `adapter "A", parameter "mode": there is no member "maxLength", only ${common}, values, default, advanced`,
    `adapter "A", parameter "speed": there is no member "values", only ${common}, default, maxLength, advanced`,
    `adapter "A", parameter "user": there is no member "password", only ${common}, default, maxLength, advanced`,
    `adapter "A", parameter "user": there is no member "partOfUniqueness", only ${common}, default, maxLength, advanced`,
  ]);
});

test.each([
  [{ type: 'ip' }, 'type must be "string" or "integer" or "enum", not "ip"'],
  [{ type: null }, 'type must be "string" or "integer" or "enum", not null'],
  [{ label: 7 }, 'label must be a text, not 7'],
  [{ description: null }, 'description must be a text, not null'],
  [{ required: 'no' }, 'required must be true or false, not "no"'],
  [{ displayOrder: '1' }, 'displayOrder must be a whole number, not "1"'],
  [{ default: 7 }, 'default must be a text, not 7'],
  [{ default: false }, 'default must be a text, not false'],
  [{ default: 'a\u0000' }, 'default contains the character U+0000, which XML does not allow'],
  [{ default: 'abc', maxLength: 2 }, 'default has 3 characters, more than the 2 allowed'],
  [{ default: 'a'.repeat(513) }, 'default has 513 characters, more than the 512 allowed'],
  [{ maxLength: 0 }, 'maxLength must be a whole number from 1 on, not 0'],
  [{ maxLength: 2.5 }, 'maxLength must be a whole number from 1 on, not 2.5'],
  [{ type: 'integer', default: '443' }, 'default must be a whole number, not "443"'],
  [{ type: 'integer', default: 1.5 }, 'default must be a whole number, not 1.5'],
  [{ type: 'integer', default: Number.NaN }, 'default must be a whole number, not NaN'],
  [{ type: 'integer', default: 2 ** 53 }, 'default must be a whole number, not 9007199254740992'],
])('a parameter and an identifier refuse %j', (field, problem) => {
  expect(withParameters({ a: field })).toEqual([`adapter "A", parameter "a": ${problem}`]);
  expect(withIdentifiers({ a: field })).toEqual([`object type "tree", identifier "a": ${problem}`]);
});

test.each(['', '  ', '\u0008', '__proto__'])('the key %j is refused', (key) => {
  const fields = JSON.parse(JSON.stringify([[key, {}]]));
  expect(withParameters(Object.fromEntries(fields))).toHaveLength(1);
  expect(withIdentifiers(Object.fromEntries(fields))).toHaveLength(1);
});

test.each(['a|b', 'a:b', 'a,b', '<', 'ключ', 'container_memory_limit'])(
  'the key %j is taken: it is no part of a path',
  (key) => {
    expect(withParameters({ [key]: {} })).toEqual([]);
    expect(withIdentifiers({ [key]: {} })).toEqual([]);
  },
);

test.each([null, 7, 'text', [], () => {}])('%j is no field', (field) => {
  expect(withParameters({ a: field })).toEqual([
    expect.stringMatching(/^adapter "A", parameter "a": must be an object, not /),
  ]);
});
