import { expect, test } from 'vitest';
import { defineObjectType, group, metric, property } from '../../src/index.ts';

const Tree = defineObjectType('tree', {
  attributes: {
    age: property({ type: 'number' }),
    variety: property(),
    fruit: group({ attributes: { count: metric() } }),
  },
});

const tree = () => Tree.object({ name: 'Tree 7' });

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused where it is set', (value) => {
  expect(() => tree().set({ fruit: { count: value } })).toThrow(
    `tree "Tree 7": fruit|count takes a finite number, got ${value}.`,
  );
  expect(() => tree().set({ age: value })).toThrow('age takes a finite number');
  expect(() => tree().withMetric('fruit|count', value)).toThrow('fruit|count takes a finite');
});

test.each([
  [null, 'got null: leave it out, or say undefined, when there is no value.'],
  [true, 'got true: say Number(value) for 1 and 0.'],
  [5n, 'got 5: say Number(value).'],
  ['5.5', 'got "5.5": say Number(value).'],
  ['', 'got "".'],
  ['many', 'got "many".'],
  ['x'.repeat(200), `got "${'x'.repeat(60)}…".`],
  [new Date(0), 'got a Date: say value.getTime() for milliseconds.'],
  [[5], 'got a list.'],
  [{ value: 5 }, 'got an object.'],
])('%s is no number, and the message says how to mend it', (value, got) => {
  const message = `tree "Tree 7": fruit|count takes a finite number, ${got}`;
  // @ts-expect-error -- no numbers
  expect(() => tree().set({ fruit: { count: value } })).toThrow(message);
  // @ts-expect-error -- no numbers
  expect(() => tree().withMetric('fruit|count', value)).toThrow(message);
});

test.each([
  [null, 'got null: leave it out, or say undefined, when there is no value.'],
  [false, 'got false: say String(value).'],
  [5n, 'got 5: say String(value).'],
  [5, "got 5: say String(value), or declare it with type: 'number'."],
  [new Date(0), 'got a Date: say value.toISOString().'],
  [undefined, undefined],
])('%s is no text, and the message says how to mend it', (value, got) => {
  // @ts-expect-error -- no texts
  const set = () => tree().set({ variety: value });
  if (got === undefined) expect(set).not.toThrow();
  else expect(set).toThrow(`tree "Tree 7": variety takes a text, ${got}`);
});

test('what is no object where one is expected is refused, a Map too', () => {
  const map = new Map([['count', 1]]);
  // @ts-expect-error -- a Map for a group
  expect(() => tree().set({ fruit: map })).toThrow('fruit is a group and takes an object, got');
  // @ts-expect-error -- a list for a group
  expect(() => tree().set({ fruit: [1] })).toThrow('takes an object, got a list');
  // @ts-expect-error -- nothing at all
  expect(() => tree().set(null)).toThrow(
    'set takes an object shaped like the definition, got null',
  );
});

test.each([
  [new Set([1]), 'a Set'],
  [new Date(0), 'a Date'],
  [[], 'a list'],
  [Promise.resolve({ age: 3 }), 'a Promise'],
  [new Error('no'), 'an Error'],
])('%s is no object that is shaped like a definition', (values, kind) => {
  // @ts-expect-error -- none of them has a member that the type declares
  expect(() => tree().set(values)).toThrow(`shaped like the definition, got ${kind}.`);
  // @ts-expect-error -- nor one of the group
  expect(() => tree().set({ fruit: values })).toThrow(
    `fruit is a group and takes an object, got ${kind}.`,
  );
});

test('values may be an object of a class, or one without a prototype', () => {
  class Measured {
    readonly age = 3;
  }
  const fruit = Object.assign(Object.create(null), { count: 120 });
  const object = tree().set(new Measured()).set({ fruit });
  expect(object.lastPropertyValue('age')).toBe(3);
  expect(object.lastMetricValue('fruit|count')).toBe(120);
});

test('what was set before a refused value stays', () => {
  const object = tree();
  expect(() => object.set({ age: 3, variety: JSON.parse('7') })).toThrow('variety takes a text');
  expect(object.lastPropertyValue('age')).toBe(3);
});
