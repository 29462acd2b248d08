import { expect, test } from 'vitest';
import { defineObjectType, group, metric, property } from '../../src/index.ts';
import { contentOf } from '../../src/object/monitored-object.ts';

const Tree = defineObjectType('tree', {
  attributes: {
    age: property({ type: 'number' }),
    fruit: group({ attributes: { count: metric() } }),
  },
});

const tree = (name = 'Tree 7') => Tree.object({ name });

test('values keep the path of their groups, and the last one set counts', () => {
  const object = tree()
    .set({ fruit: { count: 1 } })
    .set({ age: 3, fruit: { count: 2 } });
  expect(object.metricValues('fruit|count')).toEqual([2]);
  expect(object.propertyValues('age')).toEqual([3]);
});

test('an undefined value is not collected', () => {
  expect(
    tree()
      .set({ age: undefined, fruit: { count: undefined } })
      .hasContent(),
  ).toBe(false);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused where it is set', (value) => {
  expect(() => tree().set({ fruit: { count: value } })).toThrow(
    `tree "Tree 7": fruit|count takes a finite number, got ${value}.`,
  );
  expect(() => tree().set({ age: value })).toThrow('age takes a finite number');
});

test('names that every JavaScript object has are not declared attributes', () => {
  const values = JSON.parse('{ "constructor": 1 }');
  expect(() => tree().set(values)).toThrow('constructor is not declared');
});

test.each([
  [{ message: '' }, 'an event needs a message'],
  [
    { message: 'Frost', criticality: 'bad' },
    'criticality of the event "Frost" is one of none, info',
  ],
  [{ message: 'Frost', startDate: new Date('soon') }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', startDate: 1_767_225_500_000 }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', startDate: null }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', cancelDate: '2026-01-01' }, 'dates of the event "Frost" are valid'],
  [{ message: 'Frost', watchWaitCycle: 1.5 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', watchWaitCycle: 0 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', cancelWaitCycle: -1 }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', cancelWaitCycle: null }, 'wait cycles of the event "Frost" are whole'],
  [{ message: 'Frost', autoCancel: 'no' }, 'autoCancel of the event "Frost" is true or false'],
  [{ message: 'Frost', faultKey: 'fruit' }, 'faultKey of the event "Frost": fruit is no'],
  [{ message: 'Frost', faultKey: 'fruit|age' }, 'faultKey of the event "Frost": fruit|age is no'],
  [{ message: 'Frost', faultKey: 'constructor' }, 'faultKey of the event "Frost": constructor is'],
  [{ message: 'Frost', faultKey: null }, 'faultKey of the event "Frost": null is no'],
  [null, 'an event needs a message'],
])('the event %j is refused where it is added', (event, problem) => {
  // @ts-expect-error -- most of them do not compile
  expect(() => tree().addEvent(event)).toThrow(`tree "Tree 7": ${problem}`);
});

test('an event may be about any metric or property of the type, or about none', () => {
  const { events } = tree()
    .addEvent({ message: 'Frost', faultKey: 'fruit|count' })
    .addEvent({ message: 'Old', faultKey: 'age', watchWaitCycle: 1 })
    .addEvent({ message: 'Fallen' });
  expect(events.map(({ faultKey }) => faultKey)).toEqual(['fruit|count', 'age', undefined]);
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

test('a child added twice is one child', () => {
  const parent = tree()
    .addChild(tree('A'))
    .addChildren([tree('a'), tree('B')]);
  expect(parent.children.map(({ name }) => name)).toEqual(['A', 'B']);
});

test('an object that was sent takes children only', () => {
  const sent = tree();
  contentOf(sent).sent = true;
  expect(() => sent.set({ age: 3 })).toThrow('already yielded');
  expect(() => sent.addEvent({ message: 'Frost' })).toThrow('already yielded');
  expect(() => sent.addChild(tree('A'))).not.toThrow();
});
