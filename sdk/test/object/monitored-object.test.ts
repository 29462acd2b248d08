import { expect, test } from 'vitest';
import { defineObjectType, group, metric, property } from '../../src/index.ts';
import { contentOf } from '../../src/object/monitored-object.ts';

const Tree = defineObjectType('tree', {
  identifiers: { tree_id: { required: false }, row: { type: 'integer', default: 1 } },
  attributes: {
    age: property({ type: 'number' }),
    variety: property(),
    fruit: group({ attributes: { count: metric() } }),
  },
});

const tree = (name = 'Tree 7') => Tree.object({ name, tree_id: name });

test('values keep the path of their groups, and the last one set counts', () => {
  const object = tree()
    .set({ fruit: { count: 1 } })
    .set({ age: 3, fruit: { count: 2 } });
  expect(object.metricValues('fruit|count')).toEqual([2]);
  expect(object.propertyValues('age')).toEqual([3]);
});

test('an undefined value is not collected', () => {
  const object = tree().set({ age: undefined, fruit: { count: undefined } });
  object.withMetric('fruit|count', undefined).withProperty('age', undefined);
  expect(object.hasContent()).toBe(false);
});

test('an object has content with a metric, a property or an event, not with relationships alone', () => {
  expect(tree().addChild(tree('Tree 8')).hasContent()).toBe(false);
  expect(tree().withMetric('fruit|count', 0).hasContent()).toBe(true);
  expect(tree().withProperty('variety', '').hasContent()).toBe(true);
  expect(tree().withEvent('Frost').hasContent()).toBe(true);
});

test('names that every JavaScript object has are not declared attributes', () => {
  const values = JSON.parse('{ "constructor": 1 }');
  expect(() => tree().set(values)).toThrow('constructor is not declared');
  expect(() => tree().set(JSON.parse('{ "__proto__": 1 }'))).toThrow('__proto__ is not declared');
});

test('an object type may declare attributes by names that every JavaScript object has', () => {
  const Odd = defineObjectType('odd', {
    attributes: { constructor: metric(), toString: metric() },
  });
  const odd = Odd.object({ name: 'A' }).set({ constructor: 1, toString: 2 });
  expect(odd.metricValues('constructor')).toEqual([1]);
  expect(odd.withMetric('toString', 3).metricValues('toString')).toEqual([3]);
});

test('a metric or number property that is discrete takes whole numbers only', () => {
  const Basket = defineObjectType('basket', {
    attributes: {
      apples: metric({ discrete: true }),
      weight: property({ type: 'number', discrete: true }),
      owner: property({ discrete: true }),
    },
  });
  const basket = Basket.object({ name: 'A' }).set({ apples: 3, weight: -2, owner: 'picker' });
  expect(() => basket.set({ apples: 1.5 })).toThrow(
    'basket "A": apples takes a whole number, got 1.5.',
  );
  expect(() => basket.set({ weight: 1.5 })).toThrow('weight takes a whole number, got 1.5');
});

test('an object that was sent takes relationships only', () => {
  const sent = tree();
  contentOf(sent).sent = true;
  expect(() => sent.set({ age: 3 })).toThrow('already yielded');
  expect(() => sent.withMetric('fruit|count', 3)).toThrow('already yielded');
  expect(() => sent.withProperty('age', 3)).toThrow('already yielded');
  expect(() => sent.addEvent({ message: 'Frost' })).toThrow('already yielded');
  expect(() => sent.addChild(tree('A')).addParent(tree('B'))).not.toThrow();
});

test('an identifier is read as text, and an empty one as absent', () => {
  const object = Tree.object({ name: 'Tree 7', row: 7 });
  expect(object.identifierValue('row')).toBe('7');
  expect(object.identifierValue('tree_id')).toBeUndefined();
  expect(object.identifierValue('soil')).toBeUndefined();
});

test('what is no object of the SDK is refused as such', () => {
  // @ts-expect-error -- a key is no object
  expect(() => tree().addChild(tree().key)).toThrow('An object made by ObjectType.object()');
  // @ts-expect-error -- nothing is no object
  expect(() => tree().addParent(null)).toThrow('is needed, got null');
});
