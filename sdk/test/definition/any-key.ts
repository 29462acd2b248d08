import fc from 'fast-check';

/** A text that can be a key anywhere. */
export const anyKey = fc
  .string({ minLength: 1, maxLength: 6 })
  .filter((text) => text.trim() !== '' && !/[|:,]/.test(text));

/** Entries by keys that begin with `start`, and differ in more than case. */
export function byKey<T>(value: fc.Arbitrary<T>, start: string, minLength = 0) {
  const selector = ([key]: readonly [string, T]) => key.toLowerCase();
  return fc
    .uniqueArray(fc.tuple(anyKey, value), { minLength, maxLength: 3, selector })
    .map((entries) => Object.fromEntries(entries.map(([key, one]) => [start + key, one])));
}

/** For records all of whose members may be left out. */
export const optional = { requiredKeys: [] };

export const order = fc.integer({ min: -5, max: 20 });
