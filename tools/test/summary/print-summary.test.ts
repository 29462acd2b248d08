import { expect, test } from 'vitest';
import { summarizeCollection } from '../../src/summary/collection-summary.ts';
import { countsText, printSummary } from '../../src/summary/print-summary.ts';
import type { Style } from '../../src/terminal/terminal.ts';
import { orchardDefinition, orchardResult } from './orchard.ts';

const plain: Style = (_, text) => text;
const summary = summarizeCollection(orchardResult, orchardDefinition);

test('The table aligns types, counts, names and values, and the events follow', () => {
  expect(printSummary(summary, plain)).toBe(
    [
      '  Tree    2  Tree 8  Sensor moisture 77 %',
      '  basket  1  Basket  load|apples 12',
      '  Event  Tree 8: The soil is wet',
    ].join('\n'),
  );
});

test('Colours change no column', () => {
  const marked = printSummary(summary, (tone, text) => `<${tone}>${text}</${tone}>`);
  expect(marked.replaceAll(/<[^>]*>/g, '')).toBe(printSummary(summary, plain));
  expect(marked).toContain('<bold>Tree  </bold>');
});

test('Five events are shown, the others are counted', () => {
  const events = Array.from({ length: 7 }, (_, index) => ({ object: `T${index}`, message: 'dry' }));
  const lines = printSummary({ ...summary, events }, plain).split('\n');
  expect(lines.at(-2)).toBe('  Event  T4: dry');
  expect(lines.at(-1)).toBe('  and 2 more events');
});

test('A long name is cut', () => {
  const example = { name: 'n'.repeat(60), values: [{ label: 'Height', value: 4 }] };
  const types = [{ label: 'Tree', count: 1, example }];
  expect(printSummary({ ...summary, events: [], types }, plain)).toBe(
    `  Tree  1  ${'n'.repeat(23)}…  Height 4`,
  );
});

test('The counts are one sentence with the right number of each', () => {
  expect(countsText(summary)).toBe('3 objects, 5 metrics, 1 property, 2 relationships, 1 event');
});
