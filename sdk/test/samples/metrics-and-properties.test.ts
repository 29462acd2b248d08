import { withoutInstance } from '@packwright/sdk';
import { expect, test } from 'vitest';
import { treeWithReadings } from './metrics-and-properties/at-times.ts';
import { treeByPath } from './metrics-and-properties/by-path.ts';
import { Tree, treeOf } from './metrics-and-properties/tree.ts';
import { pageText } from './sample.ts';

const sensors = [
  { name: 'probe A', moisture: 31 },
  { name: 'probe B', moisture: 29 },
];

test('values are shaped like the declaration, and the average belongs to no instance', () => {
  const tree = treeOf({ name: 'Tree 7', variety: 'Gala', sensors });
  expect(tree.metricValues('sensor:probe A|moisture')).toEqual([31]);
  expect(tree.lastMetricValue('sensor|moisture')).toBe(30);
  expect(tree.lastPropertyValue('variety')).toBe('Gala');
});

test('what the gateway leaves out is not collected', () => {
  const tree = treeOf({ name: 'Tree 7', variety: null, sensors: [] });
  expect(tree.hasContent()).toBe(false);
});

test('values by path are the same', () => {
  const tree = treeByPath('Tree 7', new Map([['probe A', 31]]));
  expect(tree.lastMetricValue('sensor:probe A|moisture')).toBe(31);
  expect(tree.lastPropertyValue('planted')).toBe(2014);
});

test('readings keep their times, those of the window only', () => {
  const [start, end] = [new Date(1000), new Date(4000)];
  const window = { start, end, startTime: 1000, endTime: 4000 };
  const readings = [500, 1000, 3000, 4000].map((time) => ({
    time: new Date(time),
    moisture: time / 100,
  }));
  const tree = treeWithReadings(readings, window);
  expect(tree.metricValues('sensor:probe A|moisture')).toEqual([10, 30]);
});

test('a later value of the same time replaces the earlier one', () => {
  const tree = Tree.object({ name: 'Tree 7' });
  tree.set({ fruit: { ripe: 40 } }).set({ fruit: { ripe: 41 } });
  tree.set({ fruit: { ripe: 7 } }, new Date(1000));
  expect(tree.metricValues('fruit|ripe')).toEqual([7, 41]);
});

test.each([
  '{ "fruit": { "ripe": "40" } }',
  '{ "fruit": { "count": 1.5 } }',
  '{ "fruit": { "size": 8 } }',
  '{ "variety": null }',
  '{ "planted": true }',
])('%s is refused with the message of the page', (values) => {
  const row = rowsOf(pageText('metrics-and-properties.md')).find(([given]) => given === values);
  const set = () => Tree.object({ name: 'Tree 7' }).set(JSON.parse(values));
  expect(set).toThrow(expect.objectContaining({ code: 'INVALID_VALUE', message: row?.[1] }));
});

test('values without instance have a place of their own', () => {
  const tree = Tree.object({ name: 'Tree 7' });
  expect(tree.set({ sensor: { [withoutInstance]: { moisture: 30 } } }).hasContent()).toBe(true);
});

/** The texts in back quotes of each row of the page's tables. */
function rowsOf(page: string): string[][] {
  return page
    .split(/^\|/m)
    .map((row) =>
      Array.from(row.matchAll(/`([^`]+)`/g), ([, text = '']) => text.replaceAll('\\|', '|')),
    );
}
