import { expect, expectTypeOf, test } from 'vitest';
import { defineObjectType, type Step } from '../../src/index.ts';
import { collected, namesIn } from '../run/collected.ts';

const Row = defineObjectType('row', {});

async function* laterRows() {
  yield Row.object({ name: 'A' });
}
function* rows() {
  yield Row.object({ name: 'A' });
}

function iteratorWith(symbol: symbol) {
  const end = { done: true, value: undefined };
  const iterator = { next: () => end, return: () => end, [symbol]: () => iterator };
  return iterator;
}

/** As somebody calls it who has no types. */
const untyped = (work: unknown) => work as () => void;

test.each<[string, unknown]>([
  ['an async generator', laterRows],
  ['a generator', rows],
  ['a promise of a generator', async () => laterRows()],
  ['an async iterator that is no generator', () => iteratorWith(Symbol.asyncIterator)],
  ['an iterator that releases something', () => iteratorWith(Symbol.iterator)],
])('work that returns %s has not begun, and is a failed step', async (_, work) => {
  const { result, code } = await collected(({ step }) => step('rows', untyped(work)));
  expect(result.errorMessage).toBe(
    'Nothing was collected. Step "rows" failed: ' +
      'Its work returned an iterator, which nobody reads: use yield* steps.stream("rows", …).',
  );
  expect(code).toBe(1);
});

test('lists, maps and what goes through them are results as any other', async () => {
  const { result } = await collected(async ({ result, step }) => {
    const names = await step('names', async () => new Map([['A', 1]]).keys());
    for (const name of names ?? []) result.object(Row, { name });
    expect(await step('list', () => ['B'])).toEqual(['B']);
    expect(await step('set', () => new Set(['B']))).toEqual(new Set(['B']));
  });
  expect(namesIn(result)).toEqual(['A']);
});

test('a generator does not compile', () => {
  const step: Step = async () => undefined;
  // @ts-expect-error -- use yield* steps.stream
  void step('rows', laterRows);
  // @ts-expect-error -- use yield* steps.stream
  void step('rows', rows);
  // @ts-expect-error -- use yield* steps.stream
  void step('rows', async function* () {});
});

test('everything else compiles, and keeps its type', () => {
  const step: Step = async () => undefined;
  type Parsed = ReturnType<typeof JSON.parse>;
  const parsed = (): Parsed => JSON.parse('{}');
  const fail = (): never => {
    throw new Error('no ladder');
  };
  const wrapped = <T>(work: () => Promise<T>) => step('wrapped', work);
  expectTypeOf(step('number', () => 7)).toEqualTypeOf<Promise<number | undefined>>();
  expectTypeOf(step('later', async () => [7])).toEqualTypeOf<Promise<number[] | undefined>>();
  expectTypeOf(step('keys', () => new Map([['A', 1]]).keys())).resolves.toExtend<
    Iterable<string> | undefined
  >();
  expectTypeOf(step('any', parsed)).resolves.toBeAny();
  expectTypeOf(step('unknown', (): unknown => 7)).resolves.toBeUnknown();
  expectTypeOf(step('nothing', () => {})).resolves.toExtend<unknown>();
  expectTypeOf(wrapped(async () => 'A')).toEqualTypeOf<Promise<string | undefined>>();
  void step('never', fail);
});
