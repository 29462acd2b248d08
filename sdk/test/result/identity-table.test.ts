import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdentityTable, identityHash } from '../../src/result/identity-table.ts';

test('an identity has the number of its first time', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 2000 });
  fc.assert(
    fc.property(texts, (identities) => {
      const table = new IdentityTable();
      const different = [...new Set(identities)];
      const numbers = identities.map((text) => different.indexOf(text));
      expect(identities.map((text) => table.put(text))).toEqual(numbers);
      expect(identities.map((text) => table.find(text))).toEqual(numbers);
      expect(table.size).toBe(different.length);
    }),
  );
});

const million = 1_000_000;

/** Texts that differ as little as identities of one object type do. */
const alike: [string, (number: number) => string][] = [
  ['numbers at the end', (n) => `14:OrchardAdapter4:tree2:id12:${String(n).padStart(12, '0')}.`],
  ['numbers at the beginning', (n) => `${n} in the north orchard`],
  ['two short numbers', (n) => `${n % 1000}|${Math.floor(n / 1000)}`],
  ['other alphabets', (n) => String.fromCharCode(0x4e_00 + (n & 0x3f_ff), n >> 14)],
];

test.each(alike)('a million texts with %s have hashes as different as random bits', (_, text) => {
  const { hashes, high, low } = hashesOf(text);
  expect(million - countOf(hashes)).toBe(0);
  // Of a million of 32 random bits, 116 are there already, with a deviation of 11.
  expect(million - countOf(high)).toBeLessThan(116 + 6 * 11);
  expect(million - countOf(low)).toBeLessThan(116 + 6 * 11);
});

function hashesOf(text: (number: number) => string) {
  const hash = new Uint32Array(2);
  const halves = new Uint32Array(2 * million);
  for (let number = 0; number < million; number += 1) {
    identityHash(text(number), hash);
    halves.set(hash, 2 * number);
  }
  const half = (first: 0 | 1) => new Uint32Array(million).map((_, n) => halves[2 * n + first] ?? 0);
  return { hashes: new BigUint64Array(halves.buffer), high: half(1), low: half(0) };
}

/** How many different ones there are. */
function countOf(values: BigUint64Array | Uint32Array): number {
  values.sort();
  let count = 0;
  for (let place = 0; place < values.length; place += 1) {
    if (place === 0 || values[place] !== values[place - 1]) count += 1;
  }
  return count;
}

test('a million identities take 17 MB, and their numbers are found again', () => {
  const before = process.memoryUsage().arrayBuffers;
  const table = new IdentityTable();
  const text = (number: number) => `4:tree2:id7:T-${number}.`;
  for (let number = 0; number < million; number += 1) table.put(text(number));
  globalThis.gc?.();
  expect(table.size).toBe(million);
  // While it grows, half of it is there twice.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40e6);
  expect([0, million - 1, million].map((number) => table.find(text(number)))).toEqual([
    0,
    million - 1,
    undefined,
  ]);
});
