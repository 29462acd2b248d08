import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineObjectType, group, metric, property } from '../../src/index.ts';
import { contentOf } from '../../src/object/monitored-object.ts';
import { collectionTime } from '../../src/object/timed-values.ts';

const Tree = defineObjectType('tree', {
  attributes: {
    variety: property(),
    height: metric(),
    fruit: group({ attributes: { count: metric(), weight: metric() } }),
  },
});
const tree = () => Tree.object({ name: 'Tree 7' });
const [may, june, july] = ['2026-05-01', '2026-06-01', '2026-07-01'].map((day) => new Date(day));

test('values of one metric at several times are kept, and read from the oldest on', () => {
  const object = tree()
    .withMetric('height', 3.2, july)
    .withMetric('height', 3, may?.getTime())
    .withMetric('height', 3.1, june);
  expect(object.metricValues('height')).toEqual([3, 3.1, 3.2]);
  expect(object.lastMetricValue('height')).toBe(3.2);
});

test('a value of the same time takes the place of the earlier one', () => {
  const object = tree().withMetric('height', 3, may).withMetric('height', 4, may);
  object.withProperty('variety', 'Gala', may).withProperty('variety', 'Elstar', may);
  expect(object.metricValues('height')).toEqual([4]);
  expect(object.propertyValues('variety')).toEqual(['Elstar']);
});

test('a value without a time is of the collection, and the newest', () => {
  const object = tree().set({ height: 5 }).withMetric('height', 3, may).set({ height: 6 });
  expect(object.metricValues('height')).toEqual([3, 6]);
  expect(object.lastMetricValue('height')).toBe(6);
});

test('set gives one time to all its values', () => {
  const object = tree()
    .set({ height: 3, variety: 'Gala', fruit: { count: 1 } }, may)
    .set({ height: 4, fruit: { count: 2 } }, june);
  expect(object.metricValues('fruit|count')).toEqual([1, 2]);
  const { metrics, properties } = contentOf(object);
  expect(metrics.times).toEqual([may, may, june, june].map((date) => date?.getTime()));
  expect(properties.times).toEqual([may?.getTime()]);
});

test('no times are kept where none was given', () => {
  const { metrics } = contentOf(tree().set({ height: 3, fruit: { count: 1 } }));
  expect(metrics.times).toBeUndefined();
  expect([0, 1].map((place) => metrics.timeAt(place))).toEqual([collectionTime, collectionTime]);
});

test('a metric that was not collected has no values', () => {
  expect(tree().metricValues('height')).toEqual([]);
  expect(tree().lastMetricValue('height')).toBeUndefined();
  expect(tree().lastPropertyValue('variety')).toBeUndefined();
});

test.each([new Date('soon'), new Date(-1), -1, 1.5, 8.64e15 + 1, Number.NaN, null, '2026-05-01'])(
  'the time %j is refused',
  (time) => {
    // @ts-expect-error -- some do not compile
    expect(() => tree().withMetric('height', 3, time)).toThrow(
      'tree "Tree 7": the time of a value is a Date or whole milliseconds since 1970, got ',
    );
    // @ts-expect-error -- set takes a Date
    expect(() => tree().set({ height: 3 }, time)).toThrow('the time of a value is a Date');
  },
);

test.each([0, 8.64e15])('the time %d is a time', (time) => {
  expect(contentOf(tree().withMetric('height', 3, time)).metrics.times).toEqual([time]);
});

test('many values are kept like few ones', () => {
  const path = fc.nat(30).map((number) => `m${number}`);
  const time = fc.option(fc.nat(3), { nil: undefined });
  const Many = defineObjectType('many', { dynamic: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(path, fc.nat(), time), { maxLength: 200 }), (given) => {
      const object = Many.object({ name: 'A' });
      const expected = new Map<string, number>();
      for (const [path, value, time] of given) {
        object.withMetric(path, value, time);
        expected.set(`${path} ${time ?? collectionTime}`, value);
      }
      const { metrics } = contentOf(object);
      const kept = metrics.values.map(
        (value, place) => [`${metrics.paths[place]} ${metrics.timeAt(place)}`, value] as const,
      );
      expect(kept).toEqual([...expected]);
    }),
  );
});
