import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasMoreValuesThan } from '../../src/http/json-values.ts';

const more = (most: number, text: string) => hasMoreValuesThan(most, Buffer.from(text));

test.each([
  ['1', 1],
  ['[1, 2, 3]', 4],
  ['{"a": 1, "b": 2}', 3],
  ['"[[[{{{,,,"', 1],
  ['["\\"[,", ","]', 3],
  ['["\\\\", ","]', 3],
  ['"no end, [', 1],
])('%s counts as %i values', (text, count) => {
  expect([more(count - 1, text), more(count, text)]).toEqual([true, false]);
});

test('no text has more values than it is counted for', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
      expect(more(valuesIn(JSON.parse(text)) - 1, text)).toBe(true);
    }),
  );
});

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 1);
}
