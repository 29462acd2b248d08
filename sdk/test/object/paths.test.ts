import { expect, test } from 'vitest';
import { defineObjectType, group, instancedGroup, metric, property } from '../../src/index.ts';

const attributes = {
  age: property({ type: 'number' }),
  variety: property(),
  fruit: group({ attributes: { count: metric() } }),
  sensor: instancedGroup({ attributes: { moisture: metric() } }),
  total: instancedGroup({ instanceRequired: false, attributes: { weight: metric() } }),
};
const Tree = defineObjectType('tree', { attributes });
const Wild = defineObjectType('wild', { attributes, dynamic: true });

const tree = () => Tree.object({ name: 'Tree 7' });
const wild = () => Wild.object({ name: 'Wild 7' });

test('metrics and properties are given by the path that names them', () => {
  const object = tree()
    .withMetric('fruit|count', 120)
    .withMetric('sensor:probe A|moisture', 31)
    .withMetric('total|weight', 8)
    .withProperty('variety', 'Gala')
    .withProperty('age', 12);
  expect(object.metricValues('fruit|count')).toEqual([120]);
  expect(object.metricValues('sensor:probe A|moisture')).toEqual([31]);
  expect(object.metricValues('total|weight')).toEqual([8]);
  expect(object.lastPropertyValue('variety')).toBe('Gala');
  expect(object.lastPropertyValue('age')).toBe(12);
});

test('set and the path mean the same value', () => {
  const object = tree()
    .withMetric('sensor:A|moisture', 31)
    .set({ sensor: { A: { moisture: 32 } } });
  expect(object.metricValues('sensor:A|moisture')).toEqual([32]);
});

test.each([
  ['colour', 'colour is not declared by the object type: add it to the attributes'],
  ['fruit|weight', 'fruit|weight is not declared'],
  ['soil|weight', 'soil|weight is not declared'],
  ['age|weight', 'age|weight is not declared'],
  ['constructor', 'constructor is not declared'],
  ['fruit', 'fruit is a group'],
  ['fruit:a|count', 'fruit:a|count names an instance, which group fruit does not have'],
  ['sensor|moisture', 'sensor|moisture names no instance of sensor'],
  ['sensor:|moisture', 'sensor:|moisture has an empty instance'],
  ['age', 'age is declared as a property'],
  ['', ' has an empty part'],
  ['fruit||count', 'fruit||count has an empty part'],
  ['fruit|', 'fruit| has an empty part'],
  [':a|count', ':a|count has an instance without a group'],
  [undefined, 'undefined is no text'],
])('a metric at %j is refused', (path, problem) => {
  // @ts-expect-error -- most of them do not compile
  expect(() => tree().withMetric(path, 1)).toThrow(`tree "Tree 7": ${problem}`);
});

test('a property is refused where a metric is declared', () => {
  // @ts-expect-error -- it is a metric
  expect(() => tree().withProperty('fruit|count', 1)).toThrow('count is declared as a metric');
});

test('a dynamic type takes paths that nobody declared', () => {
  const object = wild().withMetric('soil|layer:2|salt', 0.3).withProperty('owner', 'picker');
  object.withProperty('height', 3).withMetric('fruit|count', 7);
  expect(object.metricValues('soil|layer:2|salt')).toEqual([0.3]);
  expect(object.lastPropertyValue('owner')).toBe('picker');
  expect(object.lastPropertyValue('height')).toBe(3);
});

test.each([
  ['soil||salt', 1, 'soil||salt has an empty part'],
  ['soil| |salt', 1, 'soil| |salt has an empty part'],
  ['soil:|salt', 1, 'soil:|salt has an empty instance'],
  ['soil|salt', Number.NaN, 'soil|salt takes a finite number, got NaN'],
  ['fruit|count', Number.NaN, 'fruit|count takes a finite number, got NaN'],
  ['variety', 1, 'variety is declared as a property'],
  ['fruit', 1, 'fruit is a group'],
])('a dynamic type refuses what cannot be written or is declared otherwise: %s %d', (...given) => {
  const [path, value, problem] = given;
  expect(() => wild().withMetric(path, value)).toThrow(`wild "Wild 7": ${problem}`);
});

test('a dynamic type refuses a property that is neither text nor number', () => {
  expect(() => wild().withProperty('soil', JSON.parse('null'))).toThrow(
    'soil takes a text or a finite number, got null: leave it out',
  );
});

test('set knows only what a dynamic type declares: a value alone says not what it is', () => {
  expect(() => wild().set(JSON.parse('{ "soil": 1 }'))).toThrow('soil is not declared');
});

test('the number of paths has no limit', () => {
  const object = wild();
  for (let index = 0; index < 25_000; index += 1) object.withMetric(`soil|m${index}`, index);
  expect(object.lastMetricValue('soil|m0')).toBe(0);
  expect(object.lastMetricValue('soil|m24999')).toBe(24_999);
});
