import { expect, test } from 'vitest';
import { answerOfSample } from './sample.ts';

async function names(path: string): Promise<string[]> {
  const { code, result } = await answerOfSample(path, 'collect');
  expect(code).toBe(0);
  return JSON.parse(result).result.map(({ key }: { key: { name: string } }) => key.name);
}

test('what is yielded page by page arrives whole and in order', async () => {
  const collected = await names('large-collections/adapter.ts');
  expect(collected).toHaveLength(5000);
  expect(collected.at(-1)).toBe('Tree T-4999');
});

test('objects asked for side by side come in the order they were asked for', async () => {
  expect(await names('large-collections/side-by-side.ts')).toEqual(['Gala', 'Boskoop', 'Elstar']);
});
