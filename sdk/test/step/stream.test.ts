import { expect, test } from 'vitest';
import { defineObjectType } from '../../src/index.ts';
import { collected, namesIn } from '../run/collected.ts';

const Row = defineObjectType('row', {});

test('what a step yielded before it failed stays, and the next one goes on', async () => {
  const { code, result, log } = await collected(async function* ({ steps }) {
    yield* steps.stream('north', async function* () {
      yield Row.object({ name: 'A' });
      throw new Error('no ladder');
    });
    yield* steps.stream('south', () => [Row.object({ name: 'B' })]);
  });
  expect(namesIn(result)).toEqual(['A', 'B', 'North']);
  expect(result.result?.at(-1)?.events).toMatchObject([
    { message: 'Step "north" failed: no ladder' },
  ]);
  expect(log.join('')).toMatch(/ERROR Step "north" failed\n +Error: no ladder\n +at/);
  expect(log.filter((entry) => entry.startsWith("INFO Finished 'north'"))).toHaveLength(1);
  expect(code).toBe(0);
});

test('work that fails before it yields is a failed step too', async () => {
  const { result } = await collected(async function* ({ steps }) {
    yield* steps.stream('north', (): Iterable<never> => {
      throw new Error('no ladder');
    });
    yield Row.object({ name: 'A' });
  });
  expect(namesIn(result)).toEqual(['A', 'North']);
});

test('who stops early releases what the step yields from', async () => {
  let released = false;
  await collected(async ({ result, steps }) => {
    const rows = steps.stream('rows', async function* () {
      try {
        for (let row = 0; ; row += 1) yield Row.object({ name: `Row ${row}` });
      } finally {
        released = true;
      }
    });
    for await (const row of rows) if (result.add(row).key.name === 'Row 2') break;
    expect(result.objects()).toHaveLength(3);
  });
  expect(released).toBe(true);
});

test('what the consumer throws is not taken for a failure of the step', async () => {
  const { result } = await collected(async ({ steps }) => {
    for await (const row of steps.stream('rows', () => [1])) throw new Error(`${row} is rotten`);
  });
  expect(result).toEqual({ errorMessage: '1 is rotten' });
});
