import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType, type MonitoredObject } from '../../src/index.ts';
import { collected, namesIn } from './collected.ts';

const Row = defineObjectType('row', {});
const Other = defineObjectType('other', {});
const row = (name: string) => Row.object({ name });

test('an object that is wrong does not cost those behind it, and the collection fails', async () => {
  const { code, result, log } = await collected(async function* ({ result }) {
    result.object(Row, { name: 'kept' });
    yield row('A').addChild(row('B'));
    yield row('a');
    yield JSON.parse('{}');
    yield row('B');
  });
  expect(namesIn(result)).toEqual(['A', 'B', 'kept']);
  expect(result.relationships).toBeUndefined();
  expect(result.errorMessage).toBe(
    'Objects left out: 2. row "a" is in this collection already, as row "A", compared without regard to case: collect each object once.; Collect objects made by ObjectType.object() only, got something else.',
  );
  expect(
    log.filter((entry) => /^ERROR An object is left out[\s\S]*\n +at /.test(entry)),
  ).toHaveLength(2);
  expect(code).toBe(1);
});

test('an object that is wrong does not end the step that yields it, nor the one behind', async () => {
  const given = [row('A'), row('A'), undefined, Other.object({ name: 'O' }), row('B')];
  const adapter = defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Row],
    test: () => undefined,
    async *collect({ steps }) {
      yield* steps.stream('north', () => given as ReturnType<typeof row>[]);
      yield* steps.each(['C', 'c', 'D'], { name: 'south' }, (name) => row(name));
      yield row('E');
    },
  });
  const { code, result } = await collected(adapter);
  expect(namesIn(result)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(result.errorMessage).toMatch(/^Objects left out: 4\. .*got undefined.*; and 1 more$/);
  expect(code).toBe(1);
});

test.each<[unknown, string]>([
  [null, 'null'],
  [7, 'a number'],
  [row, 'a function'],
  [[row('A')], 'a list: use yield*'],
  [Promise.resolve(row('A')), 'a Promise: await it'],
  [[row('A')].values(), 'a generator: use yield*'],
])('in place of an object, %o is refused as what it is', async (given, what) => {
  const { result } = await collected(({ result }) => void result.add(given as MonitoredObject));
  expect(result.errorMessage).toBe(
    `Collect objects made by ObjectType.object() only, got ${what}.`,
  );
});

test('of many wrong objects the first few are named and logged, and all are counted', async () => {
  const { result, log } = await collected(() => Array.from({ length: 100 }, () => row('A')));
  expect(namesIn(result)).toEqual(['A']);
  expect(result.errorMessage).toMatch(/^Objects left out: 99\. .*; and 96 more$/);
  expect(log.filter((entry) => entry.startsWith('ERROR An object'))).toHaveLength(10);
});

test('what is in the result is written when collect throws', async () => {
  const { code, result } = await collected(({ result }) => {
    result.object(Row, { name: 'A' }).addChild(result.object(Row, { name: 'B' }));
    throw new Error('no ladder');
  });
  expect(namesIn(result)).toEqual(['A', 'B']);
  expect(result).not.toHaveProperty('relationships');
  expect({ code, message: result.errorMessage }).toEqual({ code: 1, message: 'no ladder' });
});

test('a failure and objects that were left out are told together', async () => {
  const { result } = await collected(async function* () {
    yield* [row('A'), row('A')];
    throw new Error('no ladder');
  });
  expect(result.errorMessage).toMatch(/^no ladder; Objects left out: 1\. row "A" is in/);
  const withError = await collected(({ result }) => {
    result.withError('no basket');
    return [row('A'), row('A')];
  });
  expect(withError.result.errorMessage).toMatch(/^no basket; Objects left out: 1\. row "A" is in/);
});

test('an object of the result whose identity was yielded meanwhile is told once', async () => {
  const { result, log } = await collected(async function* ({ result }) {
    result.object(Row, { name: 'A' });
    result.object(Row, { name: 'B' });
    yield row('A');
  });
  expect(namesIn(result)).toEqual(['A', 'B']);
  expect(result.errorMessage).toBe(
    'Objects left out: 1. row "A" is in this collection already: collect each object once.',
  );
  expect(log.filter((entry) => entry.includes('An object is left out'))).toHaveLength(1);
});
