import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { definitionJson } from '../../src/definition/definition-json.ts';
import { adapter } from './object-types/appearance.ts';
import { mistakes } from './object-types/does-not-compile.ts';
import { collectStation } from './object-types/dynamic.ts';
import { Valve, valve } from './object-types/generated.ts';
import { defineTree } from './object-types/mistakes.ts';
import { answerOfSample, onOneLine, pageOnOneLine } from './sample.ts';

const page = pageOnOneLine('object-types.md');

test('the values of the tree arrive under the paths of the page', async () => {
  const { code, result } = await answerOfSample('object-types/adapter.ts', 'collect');
  expect(code).toBe(0);
  const collected = JSON.parse(result);
  expect(validate('CollectResult', collected)).toEqual([]);
  const { metrics, properties } = collected.result[1];
  const paths = [...properties, ...metrics].map(({ key }: { key: string }) => key);
  expect(paths).toEqual([
    'variety',
    'planted',
    'health',
    'fruit|count',
    'fruit|ripe',
    'sensor:probe A|moisture',
    'sensor:probe A|air|temperature',
    'sensor:probe B|moisture',
    'sensor|moisture',
  ]);
  for (const path of paths) expect(page).toContain(`\`${path.replaceAll('|', '\\|')}\``);
});

test('the adapter instance is collected with a metric of its own', async () => {
  const { result } = await answerOfSample('object-types/adapter.ts', 'collect');
  expect(JSON.parse(result).result[2]).toMatchObject({
    key: { name: 'North', adapterKind: 'OrchardAdapter' },
    metrics: [{ key: 'requests', numberValue: 2 }],
  });
});

test('the definition follows the contract, and has the units', async () => {
  const { result } = await answerOfSample('object-types/adapter.ts', 'adapter_definition');
  const definition = JSON.parse(result);
  expect(validate('AdapterDefinition', definition)).toEqual([]);
  expect(definition.unit_definitions).toMatchObject([
    { key: 'apples', conversion_factor: 1 },
    { key: 'crates', conversion_factor: 120 },
    { key: 'apples_per_day', is_rate: true },
  ]);
});

test('what the platform makes of objects is in the definition', () => {
  const definition = definitionJson(adapter.definition);
  expect(validate('AdapterDefinition', definition)).toEqual([]);
  expect(definition).toMatchObject({
    adapter_instance: { monitoring_interval: 10 },
    object_types: [{ power_state: { alias: 'pump' } }, { type: 8, sub_type: 6, show_tag: true }],
    favorite_groups: [{ key: 'water', label: 'Water' }],
  });
});

test('mistakes in a definition are told as on the page', () => {
  expect(defineTree).toThrow(expect.objectContaining({ code: 'INVALID_DEFINITION' }));
  expect(page).toContain(onOneLine(messageOf(defineTree)));
});

test('what does not compile is refused when it runs', () => {
  for (const mistake of mistakes) expect(mistake).toThrow(/^tree "Tree 7"/);
});

test('generated attributes are like written ones', () => {
  expect(Object.keys(Valve.attributes)).toEqual(['flow', 'pressure']);
  expect(valve.lastMetricValue('pressure')).toBe(2.5);
  expect(() => valve.set({ colour: 3 })).toThrow('colour is not declared');
});

test('a dynamic type takes metrics that nobody declared', () => {
  const station = collectStation('North', { wind: 12 });
  expect(station.lastMetricValue('extra|wind')).toBe(12);
});

function messageOf(mistake: () => unknown): string {
  try {
    mistake();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
