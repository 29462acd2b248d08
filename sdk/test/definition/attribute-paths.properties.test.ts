import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import {
  type AttributePath,
  type Attributes,
  defineObjectType,
  group,
  instancedGroup,
  type MetricPath,
  metric,
  type PropertyPath,
  property,
} from '../../src/index.ts';
import { anyAttributes } from './any-attributes.ts';

type Declared = Exclude<Attributes[string], { attributes: Attributes }>;

test('each declared metric and property has its path, at any depth', () => {
  fc.assert(
    fc.property(anyAttributes, (attributes) => {
      const tree = defineObjectType('tree', { attributes }).object({ name: 'Gala' });
      for (const [path, attribute] of pathsIn(attributes)) {
        if (attribute.kind === 'metric') {
          expect(tree.withMetric(path, 7).lastMetricValue(path)).toBe(7);
        } else {
          const value = attribute.type === 'string' ? 'seven' : 7;
          expect(tree.withProperty(path, value).lastPropertyValue(path)).toBe(value);
        }
      }
    }),
  );
});

test('no other path does', () => {
  fc.assert(
    fc.property(anyAttributes, (attributes) => {
      const tree = defineObjectType('tree', { attributes }).object({ name: 'Gala' });
      for (const [path] of pathsIn(attributes)) {
        for (const other of [
          `${path}|a`,
          `not there|${path}`,
          groupOf(path),
          `${path}:a`,
          `${path}|`,
        ]) {
          expect(() => tree.withMetric(other, 7), other).toThrow(/^tree "Gala": /);
          expect(() => tree.withProperty(other, 7), other).toThrow(/^tree "Gala": /);
        }
      }
    }),
  );
});

test('the compiler knows the same paths', () => {
  const attributes = {
    variety: property(),
    fruit: group({ attributes: { count: metric(), size: property({ type: 'number' }) } }),
    probe: instancedGroup({ attributes: { moisture: metric() } }),
    valve: instancedGroup({ instanceRequired: false, attributes: { flow: metric() } }),
  };
  type Metrics = 'fruit|count' | `probe:${string}|moisture` | `valve:${string}|flow` | 'valve|flow';
  type Properties = 'variety' | 'fruit|size';
  expectTypeOf<MetricPath<typeof attributes>>().toEqualTypeOf<Metrics>();
  expectTypeOf<PropertyPath<typeof attributes>>().toEqualTypeOf<Properties>();
  expectTypeOf<AttributePath<typeof attributes>>().toEqualTypeOf<Metrics | Properties>();
  expect(pathsIn(attributes).map(([path]) => path)).toEqual([
    'variety',
    'fruit|count',
    'fruit|size',
    'probe:row 4:left|moisture',
    'valve:row 4:left|flow',
    'valve|flow',
  ]);
});

/** All paths, those of instanced groups with an instance, and without where they may be. */
function pathsIn(attributes: Attributes, start = ''): readonly (readonly [string, Declared])[] {
  return Object.entries(attributes).flatMap(([key, one]) => {
    if (!('attributes' in one)) return [[start + key, one] as const];
    if (one.kind === 'group') return pathsIn(one.attributes, `${start}${key}|`);
    const ofInstance = pathsIn(one.attributes, `${start}${key}:row 4:left|`);
    const without = one.instanceRequired ? [] : pathsIn(one.attributes, `${start}${key}|`);
    return [...ofInstance, ...without];
  });
}

function groupOf(path: string): string {
  return path.split('|').slice(0, -1).join('|');
}
