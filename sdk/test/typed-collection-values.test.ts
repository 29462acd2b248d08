import { expect, expectTypeOf, test } from 'vitest';
import {
  type AttributePath,
  type Attributes,
  defineObjectType,
  group,
  instancedGroup,
  type MetricPath,
  type MonitoredObject,
  metric,
  type ObjectType,
  type PropertyPath,
  type PropertyValue,
  property,
  withoutInstance,
} from '../src/index.ts';

const attributes = {
  variety: property(),
  age: property({ type: 'number' }),
  fruit: group({ attributes: { count: metric(), note: property() } }),
  sensor: instancedGroup({ attributes: { moisture: metric(), maker: property() } }),
  crop: instancedGroup({
    instanceRequired: false,
    attributes: { weight: metric(), part: instancedGroup({ attributes: { size: metric() } }) },
  }),
};
const Tree = defineObjectType('tree', { attributes });
const Wild = defineObjectType('wild', { attributes, dynamic: true });
const tree = () => Tree.object({ name: 'Tree 7' });
const wild = () => Wild.object({ name: 'Wild 7' });

test('paths are spelt as the contract spells them, instances with any name', () => {
  type Sensor = `sensor:${string}|`;
  type Crop = 'crop|' | `crop:${string}|`;
  type Metrics =
    | 'fruit|count'
    | `${Sensor}moisture`
    | `${Crop}weight`
    | `${Crop}part:${string}|size`;
  type Properties = 'variety' | 'age' | 'fruit|note' | `${Sensor}maker`;
  expectTypeOf<MetricPath<typeof attributes>>().toEqualTypeOf<Metrics>();
  expectTypeOf<PropertyPath<typeof attributes>>().toEqualTypeOf<Properties>();
  expectTypeOf<AttributePath<typeof attributes>>().toEqualTypeOf<Metrics | Properties>();
  expectTypeOf<MetricPath<Attributes>>().toEqualTypeOf<string>();
  expectTypeOf<MetricPath<Record<never, never>>>().toEqualTypeOf<never>();
});

test('an instanced group takes an object for each instance, and totals where it may', () => {
  tree().set({ sensor: { A: { moisture: 31 }, B: undefined }, crop: { left: { weight: 3 } } });
  tree().set({ crop: { [withoutInstance]: { weight: 8, part: { stem: { size: 1 } } } } });
  // @ts-expect-error -- the instance is missing
  expect(() => tree().set({ sensor: { moisture: 31 } })).toThrow('sensor:moisture takes an object');
  // @ts-expect-error -- the instance is missing, and the value is a text
  expect(() => tree().set({ sensor: { maker: 'M' } })).toThrow('sensor:maker takes an object');
  // @ts-expect-error -- an instance is required
  expect(() => tree().set({ sensor: { [withoutInstance]: { moisture: 3 } } })).toThrow('instances');
  // @ts-expect-error -- not declared in this group
  expect(() => tree().set({ sensor: { A: { weight: 3 } } })).toThrow('sensor:A|weight is not');
  // @ts-expect-error -- a text for a number
  expect(() => tree().set({ sensor: { A: { moisture: '3' } } })).toThrow('finite number');
});

test('where nothing is declared, nothing can be set', () => {
  const Bare = defineObjectType('bare', {
    attributes: { none: group({ attributes: {} }), each: instancedGroup({ attributes: {} }) },
  });
  const bare = Bare.object({ name: 'A' }).set({ none: {}, each: { A: {} } });
  const empty = defineObjectType('empty', {}).object({ name: 'A' }).set({});
  // @ts-expect-error -- not declared
  expect(() => empty.set({ weight: 3 })).toThrow('weight is not declared');
  // @ts-expect-error -- not declared
  expect(() => empty.set({ maker: 'M' })).toThrow('maker is not declared');
  // @ts-expect-error -- a number
  expect(() => empty.set(5)).toThrow('set takes an object');
  // @ts-expect-error -- not declared in this group
  expect(() => bare.set({ none: { weight: 3 } })).toThrow('none|weight is not declared');
  // @ts-expect-error -- not declared for the instances
  expect(() => bare.set({ each: { A: { weight: 3 } } })).toThrow('each:A|weight is not declared');
});

test('a metric at a path is declared there, and takes a number', () => {
  tree().withMetric('fruit|count', 1).withMetric('sensor:A|moisture', 1, new Date(0));
  tree().withMetric('crop|part:stem|size', 1).withMetric('crop:A|weight', undefined, 0);
  // @ts-expect-error -- not declared
  expect(() => tree().withMetric('fruit|weight', 1)).toThrow('fruit|weight is not declared');
  // @ts-expect-error -- a property
  expect(() => tree().withMetric('age', 1)).toThrow('age is declared as a property');
  // @ts-expect-error -- a group
  expect(() => tree().withMetric('fruit', 1)).toThrow('fruit is a group');
  // @ts-expect-error -- the instance is missing
  expect(() => tree().withMetric('sensor|moisture', 1)).toThrow('names no instance of sensor');
  // @ts-expect-error -- there are no instances
  expect(() => tree().withMetric('fruit:A|count', 1)).toThrow('which group fruit does not have');
  // @ts-expect-error -- a text
  expect(() => tree().withMetric('fruit|count', '1')).toThrow('takes a finite number');
  // @ts-expect-error -- null is not undefined
  expect(() => tree().withMetric('fruit|count', null)).toThrow('leave it out, or say undefined');
});

test('a property at a path takes what its type says', () => {
  tree().withProperty('variety', 'Gala').withProperty('age', 12).withProperty('fruit|note', '');
  // @ts-expect-error -- a number for a text
  expect(() => tree().withProperty('variety', 7)).toThrow('variety takes a text');
  // @ts-expect-error -- a text for a number
  expect(() => tree().withProperty('age', '12')).toThrow('age takes a finite number');
  // @ts-expect-error -- a truth value
  expect(() => tree().withProperty('age', true)).toThrow('age takes a finite number');
  // @ts-expect-error -- a metric
  expect(() => tree().withProperty('fruit|count', 7)).toThrow('is declared as a metric');
  expectTypeOf<PropertyValue<typeof attributes, 'age'>>().toEqualTypeOf<number>();
  expectTypeOf<PropertyValue<typeof attributes, 'variety'>>().toEqualTypeOf<string>();
  expectTypeOf<PropertyValue<Attributes, string>>().toEqualTypeOf<string | number>();
});

test('values are read with the types of their properties', () => {
  expectTypeOf(tree().metricValues('fruit|count')).toEqualTypeOf<readonly number[]>();
  expectTypeOf(tree().lastMetricValue('fruit|count')).toEqualTypeOf<number | undefined>();
  expectTypeOf(tree().propertyValues('variety')).toEqualTypeOf<readonly string[]>();
  expectTypeOf(tree().lastPropertyValue('age')).toEqualTypeOf<number | undefined>();
  expectTypeOf(wild().lastPropertyValue('soil')).toEqualTypeOf<string | number | undefined>();
  // @ts-expect-error -- not declared
  tree().metricValues('weight');
  // @ts-expect-error -- not declared
  tree().lastPropertyValue('weight');
});

test('a dynamic type takes any path, and checks those that it declares', () => {
  const path: string = ['soil', 'salt'].join('|');
  wild().withMetric(path, 0.3).withMetric('soil|water', 1).withProperty('owner', 'picker');
  wild().withProperty('height', 3).withEvent('Dry', { faultKey: path });
  // @ts-expect-error -- declared as a text
  expect(() => wild().withProperty('variety', 7)).toThrow('variety takes a text');
  // @ts-expect-error -- values given in the shape of the definition must be declared
  expect(() => wild().set({ soil: 1 })).toThrow('soil is not declared');
  // @ts-expect-error -- no number
  expect(() => wild().withMetric('soil', '1')).toThrow('soil takes a finite number');
});

test('code that serves any object type takes any path', () => {
  const types: readonly ObjectType[] = [Tree, Wild];
  const objects: MonitoredObject[] = types.map((type) => type.object({ name: 'A' }));
  objects.push(tree(), wild());
  for (const object of objects) object.withMetric('fruit|count', 1).withProperty('age', 12);
  expect(objects.map((object) => object.lastMetricValue('fruit|count'))).toEqual([1, 1, 1, 1]);
});

test('the time of a value is a Date, or milliseconds where it is given with its path', () => {
  tree().set({ age: 3 }, new Date(0)).withMetric('fruit|count', 1, 1_767_225_500_000);
  // @ts-expect-error -- a text
  expect(() => tree().withMetric('fruit|count', 1, '2026-05-01')).toThrow('the time of a value');
  // @ts-expect-error -- a text
  expect(() => tree().set({ age: 3 }, '2026-05-01')).toThrow('the time of a value');
});
