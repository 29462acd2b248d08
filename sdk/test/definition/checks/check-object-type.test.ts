import { expect, test } from 'vitest';
import { defineObjectType, foreignObjectType, group, metric } from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

/** As a JavaScript program calls it, which no compiler checks. */
const problems = (...given: unknown[]) =>
  problemsOf(() => Reflect.apply(defineObjectType, null, given));

test.each([
  [7, 'object type 7: its key must be a text, not 7'],
  [undefined, 'object type: its key must be a text, not undefined'],
  ['', 'object type "": its key is empty'],
  [' \t', 'object type " \\t": its key is blank'],
  [
    '__proto__',
    'object type "__proto__": its key means something else in JavaScript: choose another',
  ],
  [
    'a\u0001',
    'object type "a\\u0001": its key contains the character U+0001, which XML does not allow',
  ],
  [
    '\uFFFF',
    'object type "\uFFFF": its key contains the character U+FFFF, which XML does not allow',
  ],
  [
    '\uD83D',
    'object type "\\ud83d": its key contains the character U+D83D, which XML does not allow',
  ],
])('the key %j is refused', (key, problem) => {
  expect(problems(key, {})).toEqual([problem]);
});

test.each(['tree', 'tree trunk', 'a|b:c', '<&>"', 'サーバ', '🌳', 'toString', 'constructor', '7'])(
  'the key %j is taken',
  (key) => {
    expect(problems(key, {})).toEqual([]);
  },
);

test('what is said of an object type is checked, misspelt members too', () => {
  const options = { label: 7, atributes: {}, dynamic: 'yes', checks: 'off' };
  expect(problems('tree', options)).toEqual([
    'object type "tree": label must be a text, not 7',
    'object type "tree": there is no member "atributes", only label, identifiers, attributes, ' +
      'dynamic, checks, type, subType, showTag, capacityModel, computedMetrics, powerState, icons',
    'object type "tree": dynamic must be true or false, not "yes"',
    'object type "tree": checks must be "strict" or "lenient", not "off"',
  ]);
});

test.each([
  [undefined, 'object type "tree": must be an object, not undefined'],
  [[], 'object type "tree": must be an object, not a list'],
  [
    new Map(),
    'object type "tree": must be a plain object, without a class and without the key __proto__',
  ],
  [{ identifiers: [] }, 'object type "tree": its identifiers must be an object, not a list'],
  [{ attributes: null }, 'object type "tree": its attributes must be an object, not null'],
])('what is no declaration is refused: %j', (options, problem) => {
  expect(problems('tree', options)).toEqual([problem]);
});

test('identifiers, attributes and groups share their keys, because describe.xml does not tell them apart', () => {
  const attributes = {
    row: metric(),
    Count: metric(),
    count: group({ attributes: { row: metric() } }),
  };
  expect(problems('tree', { identifiers: { ROW: {} }, attributes })).toEqual([
    'object type "tree", attribute "row": identifier "ROW" has this key too, for case makes no ' +
      'difference to the platform',
    'object type "tree", group "count": attribute "Count" has this key too, for case makes no ' +
      'difference to the platform',
  ]);
});

test('the key `__proto__` is refused, however it comes about', () => {
  const lost = { __proto__: metric() };
  expect(problems('tree', { attributes: lost })).toEqual([
    'object type "tree": its attributes must be a plain object, without a class and without the ' +
      'key __proto__',
  ]);
  const kept = JSON.parse('{ "__proto__": {} }');
  expect(problems('tree', { identifiers: kept })).toEqual([
    'object type "tree", identifier "__proto__": its key means something else in JavaScript: ' +
      'choose another',
  ]);
});

test('a foreign object type follows the same rules, and names its adapter', () => {
  const foreign = (...given: unknown[]) =>
    problemsOf(() => Reflect.apply(foreignObjectType, null, given));
  expect(foreign('EP Ops Adapter', 'Server')).toEqual([]);
  expect(foreign('', 'Server', { attributes: { 'a|b': metric() } })).toEqual([
    'foreign adapter "": its key is empty',
    'foreign adapter "", object type "Server", attribute "a|b": its key must not contain | or :, ' +
      'which divide paths into parts',
  ]);
});

test('an identifier `name` is the name of the object, and no integer', () => {
  expect(problems('tree', { identifiers: { name: {}, Row: { type: 'integer' } } })).toEqual([]);
  expect(problems('tree', { identifiers: { name: { type: 'integer' } } })).toEqual([
    'object type "tree", identifier "name": must be a text: it is the name of the object',
  ]);
});
