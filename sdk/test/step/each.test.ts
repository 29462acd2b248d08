import { setTimeout as later } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type CollectInput, defineObjectType, type Steps } from '../../src/index.ts';
import { collected, namesIn } from '../run/collected.ts';

const Row = defineObjectType('row', {});

/** Yields a row for each name; one called wrong fails. */
const rowsOf =
  (names: Iterable<string> | AsyncIterable<string>, options?: Parameters<Steps['each']>[1]) =>
  ({ steps }: CollectInput) =>
    steps.each(names, { name: 'rows', ...options }, async (name) => {
      if (name.startsWith('wrong')) throw new Error(`${name} is rotten`);
      return Row.object({ name });
    });

test('the results of those that did not fail come in the order of the items', async () => {
  const { code, result, log } = await collected(rowsOf(['A', 'wrong', 'B', 'wrong 2', 'C']));
  expect(namesIn(result)).toEqual(['A', 'B', 'C', 'North']);
  expect(result.result?.at(-1)?.events).toMatchObject([
    { message: 'Step "rows" failed in part: wrong is rotten', criticality: 2, cancelWaitCycle: 1 },
  ]);
  expect(log.join('')).toMatch(
    /ERROR Step "rows" failed for item 2\n +Error: wrong is rotten\n +at/,
  );
  expect(log).toContain('WARNING Step "rows" failed for 2 items\n');
  expect(code).toBe(0);
});

test('an item that failed is logged under its label, the first ten with their stacks', async () => {
  const names = Array.from({ length: 12 }, (_, number) => `wrong ${number}`);
  const { log } = await collected(
    rowsOf(['A', ...names], { name: 'rows', label: (name) => `row ${name}` }),
  );
  const errors = log.filter((entry) => entry.startsWith('ERROR'));
  expect(errors).toHaveLength(12);
  expect(errors.map((entry) => entry.includes('\n  ')).lastIndexOf(true)).toBe(9);
  expect(errors.at(-1)).toBe('ERROR Step "rows" failed for row wrong 11: wrong 11 is rotten\n');
});

test('the event names the first item that failed, where it has a label', async () => {
  const options = { name: 'rows', label: (name: string) => `row ${name}` } as const;
  const { result, log } = await collected(({ steps }) =>
    steps.each(['A', 'wrong'], options, (name) => {
      if (name === 'wrong') throw new Error('too short');
      return Row.object({ name });
    }),
  );
  expect(result.result?.at(-1)?.events).toMatchObject([
    { message: 'Step "rows" failed in part (row wrong): too short' },
  ]);
  expect(log).toContain('WARNING Step "rows" failed for 1 item\n');
});

test('a result that is undefined is left out', async () => {
  const { result } = await collected(({ steps }) =>
    steps.each([1, 2, 3], { name: 'rows' }, (row) =>
      row === 2 ? undefined : Row.object({ name: `Row ${row}` }),
    ),
  );
  expect(namesIn(result)).toEqual(['Row 1', 'Row 3']);
});

test('items may come one after another, and when they cease to, the step failed', async () => {
  async function* names() {
    yield 'A';
    throw new Error('page 2 is missing');
  }
  const { code, result } = await collected(rowsOf(names()));
  expect(namesIn(result)).toEqual(['A', 'North']);
  expect(result.result?.at(-1)?.events).toMatchObject([
    { message: 'Step "rows" failed: page 2 is missing' },
  ]);
  expect(code).toBe(0);
});

test('relationships of objects that were collected are added, none is removed', async () => {
  const { result } = await collected(async ({ result, steps }) => {
    const parent = result.object(Row, { name: 'parent' });
    for await (const name of steps.each(['A', 'B'], { name: 'rows' }, nameUnlessB)) {
      parent.addChild(result.object(Row, { name }));
    }
  });
  expect(result.relationships).toMatchObject([
    { parent: { name: 'parent' }, children: [{ name: 'A' }], clearFirst: false },
  ]);
});

function nameUnlessB(name: string): string {
  if (name === 'B') throw new Error('B is rotten');
  return name;
}

test('no more calls run at the same time than the limit says, one when it says nothing', async () => {
  const mostOf = async (limit?: number) => {
    let [running, most] = [0, 0];
    await collected(({ steps }) =>
      steps.each(Array(20).keys(), { name: 'rows', ...(limit && { limit }) }, async (row) => {
        running += 1;
        most = Math.max(most, running);
        await later(1);
        running -= 1;
        return Row.object({ name: `Row ${row}` });
      }),
    );
    return most;
  };
  expect([await mostOf(), await mostOf(1), await mostOf(4)]).toEqual([1, 1, 4]);
});

test.each([0, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  'a limit of %d is refused',
  async (limit) => {
    const { result } = await collected(rowsOf(['A'], { name: 'rows', limit }));
    expect(result.errorMessage).toBe(`limit is a whole number from 1 on, got ${limit}.`);
  },
);

test('the step is a timer from the first item to the last', async () => {
  const { log } = await collected(rowsOf(['A', 'B']));
  expect(log.filter((entry) => /INFO (Starting|Finished) 'rows'/.test(entry))).toHaveLength(2);
});
