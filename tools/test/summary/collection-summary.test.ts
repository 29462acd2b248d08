import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { summarizeCollection } from '../../src/summary/collection-summary.ts';
import { orchardDefinition, orchardResult } from './orchard.ts';

test('The canned orchard follows the contract', () => {
  expect(validate('AdapterDefinition', orchardDefinition)).toEqual([]);
  expect(validate('CollectResult', orchardResult)).toEqual([]);
});

test('A summary counts objects, metrics, properties, relationships and events', () => {
  expect(summarizeCollection(orchardResult, orchardDefinition)).toMatchObject({
    objects: 3,
    metrics: 5,
    properties: 1,
    relationships: 2,
    events: [{ object: 'Tree 8', message: 'The soil is wet' }],
  });
});

test('Each type shows the object with the highest important metric, with labels and units', () => {
  const { types } = summarizeCollection(orchardResult, orchardDefinition);
  expect(types[0]).toEqual({
    label: 'Tree',
    count: 2,
    example: {
      name: 'Tree 8',
      values: [{ label: 'Sensor moisture', value: 77, unit: 'percent' }],
    },
  });
});

test('Important properties come before important metrics', () => {
  const { result = [] } = orchardResult;
  const { types } = summarizeCollection({ result: result.slice(0, 1) }, orchardDefinition);
  expect(types[0]?.example.values).toEqual([
    { label: 'Variety', value: 'Gala' },
    { label: 'Sensor moisture', value: 41.52, unit: 'percent' },
  ]);
});

test('The adapter instance has its label too', () => {
  const key = {
    name: 'North',
    adapterKind: 'OrchardAdapter',
    objectKind: 'OrchardAdapter_adapter_instance',
  };
  const { types } = summarizeCollection({ result: [{ key }] }, orchardDefinition);
  expect(types).toMatchObject([{ label: 'Orchard Adapter Instance', example: { name: 'North' } }]);
});

test('What the definition does not know appears under its keys', () => {
  const { types } = summarizeCollection(orchardResult, undefined);
  expect(types[1]).toEqual({
    label: 'basket',
    count: 1,
    example: { name: 'Basket', values: [{ label: 'load|apples', value: 12 }] },
  });
});

test('An empty collection has an empty summary', () => {
  expect(summarizeCollection({}, orchardDefinition)).toEqual({
    objects: 0,
    metrics: 0,
    properties: 0,
    relationships: 0,
    events: [],
    types: [],
  });
});

test('A collection may have 100,000 objects', () => {
  const [tree] = orchardResult.result ?? [];
  if (tree === undefined) throw new Error('the orchard is empty');
  const result = Array.from({ length: 100_000 }, () => tree);
  expect(summarizeCollection({ result }, orchardDefinition).metrics).toBe(200_000);
});

test("A unit of the adapter's own is named by its label", () => {
  const text = JSON.stringify(orchardDefinition).replace('"percent"', '"crates_per_day"');
  const unit = { key: 'crates_per_day', label: 'crates/day', unit_type: 'Crates' };
  const unit_definitions = [{ ...unit, order: 1, conversion_factor: 1 }];
  const { types } = summarizeCollection(orchardResult, { ...JSON.parse(text), unit_definitions });
  expect(types[0]?.example.values).toEqual([
    { label: 'Sensor moisture', value: 77, unit: 'crates/day' },
  ]);
});
