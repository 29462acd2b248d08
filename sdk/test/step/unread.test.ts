import { expect, test } from 'vitest';
import { type CollectInput, defineObjectType } from '../../src/index.ts';
import { collected, namesIn } from '../run/collected.ts';

const Row = defineObjectType('row', {});
const rows = () => [Row.object({ name: 'A' })];

const warningsIn = (log: readonly string[]) =>
  log.filter((entry) => entry.includes('was made and never read'));

test('streams that were made and never read are told of in one warning', async () => {
  const { code, log } = await collected(async function* ({ steps }: CollectInput) {
    yield Row.object({ name: 'B' });
    steps.stream('a', rows);
    await steps.stream('a', rows);
    steps.each(['x'], { name: 'b' }, rows);
  });
  expect(warningsIn(log)).toEqual([
    `WARNING ${[
      'Step "a" was made and never read: write yield* steps.stream("a", …).',
      '  Step "b" was made and never read: write yield* steps.each(…, { name: "b" }, …).',
    ].join('\n')}\n`,
  ]);
  expect(code).toBe(0);
});

test('ten streams that were never read are named, the others counted', async () => {
  const { log } = await collected(({ steps }) => {
    for (let row = 1; row <= 12; row += 1) steps.stream(`row ${row}`, rows);
  });
  expect(warningsIn(log).join('')).toMatch(/Step "row 10" .*\n +and 2 more\n$/);
});

test('streams that were read, to their end or not, are not warned of', async () => {
  const { result, log } = await collected(async function* ({ result, steps }) {
    for await (const row of steps.each([1, 2], { name: 'b' }, rows)) {
      result.addAll(row);
      break;
    }
    yield* steps.stream('a', () => [Row.object({ name: 'B' })]);
  });
  expect(namesIn(result)).toEqual(['B', 'A']);
  expect(warningsIn(log)).toEqual([]);
});
