import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ObjectKey } from '../../src/object/object-key.ts';
import { JsonBytes } from '../../src/result/json-bytes.ts';
import { KeyShapes } from '../../src/result/key-shapes.ts';
import { PackedKeys } from '../../src/result/packed-keys.ts';

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

test('keys come back as they were by their numbers, and are written as others are', () => {
  fc.assert(
    fc.property(fc.array(someKey), (keys) => {
      const shapes = new KeyShapes('OrchardAdapter');
      const packed = new PackedKeys(shapes);
      keys.forEach((key, number) => {
        packed.pack(key);
        packed.put(number);
      });
      keys.forEach((key, number) => {
        expect(packed.keyAt(number)).toEqual(key);
        expect(packed.objectKindOf(number)).toBe(key.objectKind);
        const [one, other] = [new JsonBytes(), new JsonBytes()];
        packed.write(number, one);
        shapes.write(key, other);
        expect(Buffer.from(one.gathered)).toEqual(Buffer.from(other.gathered));
      });
    }),
  );
});

const named = (name: string): ObjectKey => {
  return { name, adapterKind: undefined, objectKind: 'tree', identifiers: [] };
};

test('so many keys that they take several blocks come back too, and one longer than a block', () => {
  const packed = new PackedKeys(new KeyShapes('OrchardAdapter'));
  const name = (number: number) => `Tree ${number} ${'ä'.repeat(number === 500 ? 1e6 : 100)}`;
  const count = 20_000;
  for (let number = 0; number < count; number += 1) {
    packed.pack(named(name(number)));
    packed.put(number);
  }
  for (let number = 0; number < count; number += 1) {
    if (packed.keyAt(number).name !== name(number)) expect(number).toBe(-1);
  }
});

test('a key is replaced by another one for its number', () => {
  const packed = new PackedKeys(new KeyShapes('OrchardAdapter'));
  for (const [number, name] of ['A', 'B'].entries()) {
    packed.pack(named(name));
    packed.put(number);
  }
  for (const name of ['A', 'a longer name']) {
    packed.pack(named(name));
    packed.replace(0);
    expect([0, 1].map((number) => packed.keyAt(number).name)).toEqual([name, 'B']);
  }
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
