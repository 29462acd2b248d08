import { expect, test } from 'vitest';
import {
  defineObjectType,
  group,
  instancedGroup,
  metric,
  property,
  withoutInstance,
} from '../../src/index.ts';
import { contentOf } from '../../src/object/monitored-object.ts';

const Tree = defineObjectType('tree', {
  checks: 'lenient',
  attributes: {
    age: property({ type: 'number' }),
    variety: property(),
    fruit: group({ attributes: { count: metric() } }),
    sensor: instancedGroup({ attributes: { moisture: metric() } }),
  },
});
const tree = () => Tree.object({ name: 'Tree 7' });
const warnings = (object: ReturnType<typeof tree>) => contentOf(object).warnings?.messages;

test('without problems there are no warnings', () => {
  expect(contentOf(tree().set({ age: 3 })).warnings).toBeUndefined();
});

test('an undeclared value that can be written is reported, with a warning', () => {
  const values = { colour: 'red', fruit: { weight: 3 }, soil: { salt: 0.3, layer: { depth: 2 } } };
  const object = tree().set(JSON.parse(JSON.stringify(values)));
  const { metrics, properties, warnings } = contentOf(object);
  expect(metrics.paths).toEqual(['fruit|weight', 'soil|salt', 'soil|layer|depth']);
  expect(properties.paths).toEqual(['colour']);
  expect(warnings?.messages).toContain(
    'tree "Tree 7": colour is not declared by the object type: add it to the attributes.',
  );
});

test('by its path too, and where another kind is declared', () => {
  // @ts-expect-error -- not declared
  const object = tree().withMetric('soil|salt', 0.3).withProperty('colour', 'red');
  // @ts-expect-error -- declared as a property
  object.withMetric('age', 12);
  expect(contentOf(object).metrics.paths).toEqual(['soil|salt', 'age']);
  expect(contentOf(object).properties.paths).toEqual(['colour']);
  expect(warnings(object)?.at(-1)).toBe('tree "Tree 7": age is declared as a property.');
});

test('a value that cannot be written is left out, with a warning, and the others are reported', () => {
  const object = tree().set({
    fruit: { count: Number.NaN },
    age: JSON.parse('"old"'),
    variety: JSON.parse('null'),
    sensor: JSON.parse('{ "": { "moisture": 1 }, "A": 3, "B": { "moisture": 31 } }'),
  });
  object.withMetric('fruit|count', 3, Number.NaN).set({ age: 3 }, new Date('soon'));
  expect(contentOf(object).metrics.paths).toEqual(['sensor:B|moisture']);
  expect(contentOf(object).properties.paths).toEqual([]);
  expect(warnings(object)).toEqual([
    'tree "Tree 7": fruit|count takes a finite number, got NaN.',
    'tree "Tree 7": age takes a finite number, got "old".',
    'tree "Tree 7": variety takes a text, got null: leave it out, or say undefined, when there is no value.',
    'tree "Tree 7": sensor: the name of an instance is empty.',
    'tree "Tree 7": sensor:A takes an object, got 3.',
    'tree "Tree 7": the time of a value is a Date or whole milliseconds since 1970, got NaN.',
    'tree "Tree 7": the time of a value is a Date or whole milliseconds since 1970, got Invalid Date.',
  ]);
});

test('a path that cannot be written is left out', () => {
  const object = tree().set(JSON.parse('{ "a||b": 1, "colour": true, "soil": null }'));
  // @ts-expect-error -- not declared
  object.withMetric('a||b', 1);
  expect(object.hasContent()).toBe(false);
});

test('values without instance are reported where one is required, with a warning', () => {
  const sensor = { [withoutInstance]: { moisture: 30 } };
  // @ts-expect-error -- an instance is required
  const object = tree().set({ sensor });
  expect(contentOf(object).metrics.paths).toEqual(['sensor|moisture']);
  expect(warnings(object)).toEqual(['tree "Tree 7": sensor takes values for its instances only.']);
});

test('an event about something undeclared is reported, one that is not whole is not', () => {
  // @ts-expect-error -- not declared
  const object = tree().withEvent('Frost', { faultKey: 'soil' });
  // @ts-expect-error -- neither a path nor a message
  object.withEvent('Dry', { faultKey: 7 }).addEvent({});
  expect(object.events.map(({ message }) => message)).toEqual(['Frost']);
  expect(contentOf(object).warnings?.count).toBe(3);
});

test('all problems are counted, and the first ten are kept in words', () => {
  const object = tree();
  for (let index = 0; index < 50; index += 1) object.set({ age: Number.NaN });
  expect(contentOf(object).warnings?.count).toBe(50);
  expect(warnings(object)).toHaveLength(10);
});

test('identity and relationships are never lenient', () => {
  expect(() => Tree.object({ name: '' })).toThrow('the name must be');
  expect(() => tree().addChild(tree())).toThrow('cannot be a child of itself');
});
