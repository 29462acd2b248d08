import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ObjectKey } from '../../src/object/object-key.ts';
import { JsonBytes } from '../../src/result/json-bytes.ts';
import { KeyShapes } from '../../src/result/key-shapes.ts';
import { ParkedKeys } from '../../src/result/parked-keys.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b'));
const someKey: fc.Arbitrary<ObjectKey> = fc.record({
  name: text,
  adapterKind: fc.constantFrom(undefined, 'VMWARE'),
  objectKind: fc.constantFrom('tree', 'row'),
  identifiers: fc.array(
    fc.record({ key: fc.constantFrom('id', 'row'), value: text, isPartOfUniqueness: fc.boolean() }),
    { maxLength: 3 },
  ),
});

test('keys come back as they were and in their order, however many', () => {
  fc.assert(
    fc.property(fc.array(someKey), fc.integer({ min: 1, max: 300 }), (keys, times) => {
      const parked = new ParkedKeys(new KeyShapes('OrchardAdapter'));
      const all = Array.from({ length: times }, () => keys).flat();
      for (const key of all) parked.add(key);
      expect([...parked]).toEqual(all);
    }),
    { numRuns: 50 },
  );
});

test('so many keys that they are compressed come back too', () => {
  const parked = new ParkedKeys(new KeyShapes('OrchardAdapter'));
  const name = (number: number) => `Tree ${number} ${'ä'.repeat(100)}`;
  const count = 100_000;
  for (let number = 0; number < count; number += 1) {
    const key = { name: name(number), adapterKind: undefined, objectKind: 'tree', identifiers: [] };
    parked.add(key);
  }
  let number = 0;
  for (const key of parked) {
    if (key.name !== name(number)) expect(key.name).toBe(name(number));
    number += 1;
  }
  expect(number).toBe(count);
});

test('a key is written as JSON.stringify writes it, with the adapter that collects', () => {
  fc.assert(
    fc.property(fc.array(someKey), (keys) => {
      const shapes = new KeyShapes('OrchardAdapter');
      for (const key of keys) {
        const bytes = new JsonBytes();
        shapes.write(key, bytes);
        const { name, adapterKind = 'OrchardAdapter', objectKind, identifiers } = key;
        const expected = JSON.stringify({ name, adapterKind, objectKind, identifiers });
        expect(Buffer.from(bytes.gathered).toString()).toBe(expected);
      }
    }),
  );
});
