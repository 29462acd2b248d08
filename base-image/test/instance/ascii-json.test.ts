import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAsciiJson } from '../../src/instance/ascii-json.ts';

/** What is to come out, by the shortest way to say it. */
function characterByCharacter(text: string): string {
  const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, escapeUnit);
}

test('any text is what escaping it character by character gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toAsciiJson(text)).toBe(characterByCharacter(text));
    }),
  );
});

test('a text of any length keeps its order over all its pieces', () => {
  for (const length of [16_381, 16_382, 16_383, 16_384, 100_000]) {
    const text = Array.from({ length }, (_, n) => (n % 3 ? String(n % 10) : '🍎')).join('');
    expect(toAsciiJson(text)).toBe(characterByCharacter(text));
  }
});

test('a long text of another script takes less than half the time of escaping each character', () => {
  const text = '日本'.repeat(500_000);
  const [quick, slow] = [toAsciiJson, characterByCharacter].map((way) => fastest(way, text));
  expect(quick).toBeLessThan(Number(slow) / 2);
});

/** The best of five, in milliseconds: other programs only ever add time. */
function fastest(way: (text: string) => string, text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    way(text);
    return performance.now() - started;
  });
  return Math.min(...times);
}
