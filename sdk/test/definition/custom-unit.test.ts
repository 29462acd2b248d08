import { expect, test } from 'vitest';
import { definitionJson } from '../../src/definition/definition-json.ts';
import {
  customUnit,
  defineAdapter,
  defineObjectType,
  group,
  metric,
  units,
} from '../../src/index.ts';
import { problemsOf } from './problems-of.ts';

const functions = { test: () => undefined, collect: () => [] };
const gram = customUnit({ key: 'gram', label: 'g' });
const kilogram = customUnit({ key: 'kilogram', label: 'kg', multipleOf: gram, factor: 1000 });
const tonne = customUnit({ key: 'tonne', label: 't', multipleOf: kilogram, factor: 1000 });
const crates = customUnit({ key: 'crates_per_hour', rate: true });

test('a custom unit is used like any other, and decides whether a value is a rate', () => {
  const Tree = defineObjectType('tree', {
    attributes: { speed: metric({ unit: crates }), crop: metric({ unit: kilogram }) },
  });
  expect(
    definitionJson({ key: 'A', objectTypes: [Tree] }).object_types[0]?.attributes,
  ).toMatchObject([
    { key: 'speed', unit: 'crates_per_hour', is_rate: true },
    { key: 'crop', unit: 'kilogram', is_rate: false },
  ]);
});

test('the definition has a row for each unit in use, and for what it is a multiple of', () => {
  const Tree = defineObjectType('tree', {
    attributes: { fruit: group({ attributes: { crop: metric({ unit: kilogram }) } }) },
  });
  const instance = { attributes: { speed: metric({ unit: crates }) } };
  expect(
    definitionJson({ key: 'A', instance, objectTypes: [Tree, Tree] }).unit_definitions,
  ).toEqual([
    {
      key: 'crates_per_hour',
      label: 'crates_per_hour',
      unit_type: 'Customcrates_per_hour',
      order: 1,
      conversion_factor: 1,
      is_rate: true,
    },
    {
      key: 'gram',
      label: 'g',
      unit_type: 'Customgram',
      order: 1,
      conversion_factor: 1,
      is_rate: false,
    },
    {
      key: 'kilogram',
      label: 'kg',
      unit_type: 'Customgram',
      order: 2,
      conversion_factor: 1000,
      is_rate: false,
    },
  ]);
});

test('a definition without custom units has no such rows', () => {
  const Tree = defineObjectType('tree', {
    attributes: { a: metric({ unit: units.ratio.percent }) },
  });
  expect(definitionJson({ key: 'A', objectTypes: [Tree] })).not.toHaveProperty('unit_definitions');
});

test.each([
  [undefined, 'unit: must be an object, not undefined'],
  [{}, 'unit: its key must be a text, not undefined'],
  [{ key: '' }, 'unit "": its key is empty'],
  [{ key: 'Percent' }, 'unit "Percent": units has one with the key "percent" (%) already'],
  [
    { key: 'a', lable: 'A' },
    'unit "a": there is no member "lable", only key, label, rate, multipleOf, factor',
  ],
  [{ key: 'a', factor: 2 }, 'unit "a": multipleOf and factor are given together'],
  [{ key: 'a', multipleOf: gram }, 'unit "a": multipleOf and factor are given together'],
  [
    { key: 'a', multipleOf: gram, factor: 1 },
    'unit "a": factor must be a whole number from 2 on, not 1',
  ],
  [
    { key: 'a', multipleOf: gram, factor: 1.5 },
    'unit "a": factor must be a whole number from 2 on, not 1.5',
  ],
  [
    { key: 'a', multipleOf: units.dataSize.byte, factor: 3 },
    'unit "a": multipleOf must be made by customUnit(), not an object',
  ],
  [
    { key: 'a', multipleOf: gram, factor: 2, rate: true },
    'unit "a": rate is that of its multipleOf: leave it out',
  ],
])('%j is refused where it is made', (options, problem) => {
  expect(problemsOf(() => Reflect.apply(customUnit, null, [options]))).toEqual([problem]);
});

test('what only the compiler can see does not compile', () => {
  // @ts-expect-error -- how many of them?
  expect(() => customUnit({ key: 'a', multipleOf: gram })).toThrow();
  // @ts-expect-error -- of what?
  expect(() => customUnit({ key: 'a', factor: 7 })).toThrow();
  // @ts-expect-error -- the platform's own units have rows of their own
  expect(() => customUnit({ key: 'a', multipleOf: units.ratio.percent, factor: 7 })).toThrow();
});

test('two units of one adapter differ in their keys, and each has one next larger unit', () => {
  const other = customUnit({ key: 'Gram' });
  const pound = customUnit({ key: 'pound', multipleOf: gram, factor: 454 });
  const attributes = {
    a: metric({ unit: other }),
    b: metric({ unit: tonne }),
    c: metric({ unit: pound }),
  };
  const objectTypes = [defineObjectType('tree', { attributes })];
  expect(problemsOf(() => defineAdapter({ key: 'A', objectTypes, ...functions }))).toEqual([
    'adapter "A", unit "gram": unit "Gram" has this key too, for case makes no difference to the platform',
    'adapter "A", unit "pound": "kilogram" is a multiple of "gram" as well: let one be a multiple of the other',
  ]);
});
