import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType, metric } from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

const functions = { test: () => undefined, collect: () => [] };

/** As a JavaScript program calls it, which no compiler checks. */
const problems = (adapter: unknown) =>
  problemsOf(() => Reflect.apply(defineAdapter, null, [adapter]));
const problemsWith = (members: object) =>
  problems({ key: 'Orchard', objectTypes: [], ...functions, ...members });

test.each(['', '7trees', 'Orchard Adapter', 'Orchard-Adapter', '_orchard', 'Obstgärten'])(
  'the adapter key %j is refused where it is defined',
  (key) => {
    expect(problemsWith({ key })).toEqual([
      `adapter "${key}": its key must be letters from A to Z, digits and _, beginning with a letter`,
    ]);
  },
);

test.each(['Orchard', 'o', 'ORCHARD_7', 'a1'])('the adapter key %j is taken', (key) => {
  expect(problemsWith({ key })).toEqual([]);
});

test.each([0, -1, 1.5, Number.NaN, '1'])('the version %j is refused', (version) => {
  const shown = typeof version === 'string' ? `"${version}"` : version;
  expect(problemsWith({ version })).toEqual([
    `adapter "Orchard": version must be a whole number from 1 on, not ${shown}`,
  ]);
});

test('what an adapter cannot do without is named when it is missing', () => {
  expect(problems({})).toEqual([
    'adapter: its key must be letters from A to Z, digits and _, beginning with a letter',
    'adapter: objectTypes is missing (a list)',
    'adapter: test is missing (a function)',
    'adapter: collect is missing (a function)',
  ]);
});

test.each([
  [undefined, 'adapter: must be an object, not undefined'],
  ['Orchard', 'adapter: must be an object, not "Orchard"'],
  [[], 'adapter: must be an object, not a list'],
])('%j is no adapter', (adapter, problem) => {
  expect(problems(adapter)).toEqual([problem]);
});

test('a misspelt member is named, with those there are', () => {
  expect(problemsWith({ paramters: {} })).toEqual([
    'adapter "Orchard": there is no member "paramters", only key, label, version, instance, ' +
      'parameters, credentials, objectTypes, foreignObjectTypes, relationships, favoriteGroups, test, endpoints, collect',
  ]);
});

test.each([
  [{ label: 7 }, 'adapter "Orchard": label must be a text, not 7'],
  [{ objectTypes: {} }, 'adapter "Orchard": objectTypes must be a list, not an object'],
  [
    { relationships: 'some' },
    'adapter "Orchard": relationships must be "auto" or "all" or "none" or "perObject", not "some"',
  ],
  [{ foreignObjectTypes: 'a' }, 'adapter "Orchard": foreignObjectTypes must be a list, not "a"'],
  [{ endpoints: ['a'] }, 'adapter "Orchard": endpoints must be a function, not a list'],
  [{ parameters: [] }, 'adapter "Orchard": its parameters must be an object, not a list'],
  [{ credentials: null }, 'adapter "Orchard": its credentials must be an object, not null'],
  [{ instance: 7 }, 'adapter "Orchard", adapter instance: must be an object, not 7'],
])('a member of the wrong type is named: %j', (members, problem) => {
  expect(problemsWith(members)).toEqual([problem]);
});

test('favorite groups are declared before attributes name them', () => {
  const crop = metric({ favoriteGroups: ['crop', 'care'] });
  const objectTypes = [defineObjectType('tree', { attributes: { crop } })];
  const favoriteGroups = { care: {}, Care: {}, 'a;b': {}, x: { lable: '' } };
  expect(problemsWith({ objectTypes, favoriteGroups })).toEqual([
    'adapter "Orchard", favorite group "a;b": "a;b" must not contain a semicolon, which divides keys',
    'adapter "Orchard", favorite group "x": there is no member "lable", only label',
    'adapter "Orchard", favorite group "Care": favorite group "care" has this key too, for case ' +
      'makes no difference to the platform',
    'adapter "Orchard", favorite group "crop": attributes name it, and favoriteGroups lacks it',
  ]);
});

test('the adapter instance follows the rules of an object type', () => {
  const instance = { key: ' ', label: null, attribute: {}, attributes: { a: 7, HOST: metric() } };
  expect(problemsWith({ parameters: { host: {} }, instance })).toEqual([
    'adapter "Orchard", adapter instance: label must be a text, not null',
    'adapter "Orchard", adapter instance: there is no member "attribute", only key, label, attributes, monitoringInterval, showTag, capacityModel, computedMetrics, powerState, icons',
    'adapter "Orchard", adapter instance: its key is blank',
    'adapter "Orchard", adapter instance, attribute "a": must be made by metric(), property(), ' +
      'group() or instancedGroup()',
    'adapter "Orchard", attribute "HOST": parameter "host" has this key too, for case makes no ' +
      'difference to the platform',
  ]);
});
