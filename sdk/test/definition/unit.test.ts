import { expect, test } from 'vitest';
import { units } from '../../src/index.ts';

test('there are 222 units in 16 groups, and no key stands for two of them', () => {
  const all = Object.values(units).flatMap((group) => Object.values(group));
  expect(Object.keys(units)).toHaveLength(16);
  expect(new Set(all.map(({ key }) => key)).size).toBe(222);
  expect(all).toHaveLength(222);
});
