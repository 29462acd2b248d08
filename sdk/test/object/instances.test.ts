import { expect, test } from 'vitest';
import {
  defineObjectType,
  group,
  instancedGroup,
  metric,
  property,
  withoutInstance,
} from '../../src/index.ts';

const Tree = defineObjectType('tree', {
  attributes: {
    sensor: instancedGroup({
      instanceRequired: false,
      attributes: { moisture: metric(), maker: property() },
    }),
    valve: instancedGroup({
      attributes: { part: instancedGroup({ attributes: { flow: metric() } }) },
    }),
    irrigation: group({ attributes: { pump: instancedGroup({ attributes: { flow: metric() } }) } }),
  },
});

const tree = () => Tree.object({ name: 'Tree 7' });

test('values of an instance carry its name, and totals none', () => {
  const object = tree().set({
    sensor: { 'probe A': { moisture: 31, maker: 'M' }, [withoutInstance]: { moisture: 30 } },
  });
  expect(object.lastMetricValue('sensor:probe A|moisture')).toBe(31);
  expect(object.lastPropertyValue('sensor:probe A|maker')).toBe('M');
  expect(object.lastMetricValue('sensor|moisture')).toBe(30);
});

test('instanced groups nest, in each other and in groups', () => {
  const object = tree().set({
    valve: { left: { part: { 'row 4:seal': { flow: 2 } } } },
    irrigation: { pump: { main: { flow: 3 } } },
  });
  expect(object.lastMetricValue('valve:left|part:row 4:seal|flow')).toBe(2);
  expect(object.lastMetricValue('irrigation|pump:main|flow')).toBe(3);
});

test('an undefined instance is not collected', () => {
  const object = tree().set({ sensor: { A: undefined, [withoutInstance]: undefined } });
  expect(object.hasContent()).toBe(false);
});

test.each([
  ['', 'sensor: the name of an instance is empty'],
  ['a|b', 'sensor: the name of instance a|b contains |'],
])('an instance called "%s" is refused', (name, problem) => {
  expect(() => tree().set({ sensor: { [name]: { moisture: 1 } } })).toThrow(
    `tree "Tree 7": ${problem}.`,
  );
});

test('values without instance are refused where an instance is required', () => {
  const values = { [withoutInstance]: { flow: 1 } };
  // @ts-expect-error -- an instance is required
  expect(() => tree().set({ irrigation: { pump: values } })).toThrow(
    'irrigation|pump takes values for its instances only',
  );
});

test('what is no object for an instance is refused by the path of the instance', () => {
  // @ts-expect-error -- the instance is missing
  expect(() => tree().set({ sensor: { moisture: 31 } })).toThrow(
    'tree "Tree 7": sensor:moisture takes an object, got 31.',
  );
  // @ts-expect-error -- a list of instances
  expect(() => tree().set({ sensor: [{ moisture: 31 }] })).toThrow(
    'sensor takes an object for each instance, got a list',
  );
  // @ts-expect-error -- a number for the group as a whole
  expect(() => tree().set({ sensor: { [withoutInstance]: 3 } })).toThrow(
    'sensor takes an object withoutInstance, got 3',
  );
});

test('the number of instances has no limit', () => {
  const object = tree();
  const sensor = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`probe ${index}`, { moisture: index }]),
  );
  object.set({ sensor }).set({ sensor });
  expect(object.metricValues('sensor:probe 0|moisture')).toEqual([0]);
  expect(object.metricValues('sensor:probe 4999|moisture')).toEqual([4999]);
});
