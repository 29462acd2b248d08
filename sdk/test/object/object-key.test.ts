import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeKey,
  type Identifier,
  identityOf,
  type ObjectKey,
  sameObject,
} from '../../src/index.ts';

const key = (changes: Partial<ObjectKey> = {}): ObjectKey => ({
  name: 'Tree 7',
  adapterKind: undefined,
  objectKind: 'tree',
  identifiers: [],
  ...changes,
});
const unique = (key: string, value: string): Identifier => ({
  key,
  value,
  isPartOfUniqueness: true,
});
const other = (key: string, value: string): Identifier => ({
  key,
  value,
  isPartOfUniqueness: false,
});

test('a key without identifiers that are part of uniqueness is known by its name', () => {
  expect(sameObject(key(), key({ name: 'Tree 8' }))).toBe(false);
  const nicknamed = key({ identifiers: [other('nickname', 'Nora')] });
  expect(sameObject(nicknamed, key())).toBe(true);
});

test('a key with identifiers that are part of uniqueness is none without them', () => {
  const numbered = key({ identifiers: [unique('row', '7')] });
  expect(sameObject(numbered, key())).toBe(false);
  expect(sameObject(numbered, key({ identifiers: [other('row', '7')] }))).toBe(false);
});

test('an object of another adapter or another type is another object', () => {
  expect(sameObject(key({ adapterKind: 'VMWARE' }), key({ adapterKind: 'OTHER' }))).toBe(false);
  expect(sameObject(key({ adapterKind: 'VMWARE' }), key())).toBe(false);
  expect(sameObject(key({ objectKind: 'bee' }), key())).toBe(false);
});

test('the adapter that an undefined adapter kind stands for may be given', () => {
  const [own, collected] = [key({ adapterKind: 'Orchard' }), key()];
  expect(sameObject(own, collected, { adapterKind: 'Orchard' })).toBe(true);
  expect(sameObject(own, collected, { adapterKind: 'VMWARE' })).toBe(false);
});

test('the platform compares without regard to case, the Python library with it', () => {
  const pairs: [ObjectKey, ObjectKey][] = [
    [key({ name: 'North' }), key({ name: 'NORTH' })],
    [key({ objectKind: 'Tree' }), key({ objectKind: 'tree' })],
    [key({ adapterKind: 'VMWARE' }), key({ adapterKind: 'VmWare' })],
    [key({ identifiers: [unique('id', 'A')] }), key({ identifiers: [unique('ID', 'a')] })],
  ];
  for (const [a, b] of pairs) {
    expect(sameObject(a, b)).toBe(true);
    expect(sameObject(a, b, { caseSensitive: true })).toBe(false);
  }
});

test.each([
  ['Ä', 'ä', true],
  ['Ж', 'ж', true],
  ['İ', 'i', false],
  ['I', 'ı', false],
  ['ß', 'SS', false],
  ['\u00e9', 'e\u0301', false],
  ['\ud800', '\ud801', false],
  ['👨‍🌾', '👩‍🌾', false],
])('%s and %s are the same object: %s', (a, b, same) => {
  expect(sameObject(key({ name: a }), key({ name: b }))).toBe(same);
  const [inA, inB] = [a, b].map((value) => key({ identifiers: [unique('id', value)] }));
  expect(identityOf(inA ?? key()) === identityOf(inB ?? key())).toBe(same);
});

test('messages tell a key by type, name and identifiers, and by its adapter where it is another', () => {
  const identifiers = [unique('row', '7'), other('nickname', 'Nora')];
  expect(describeKey(key({ identifiers }))).toBe('tree "Tree 7" (row=7, nickname=Nora)');
  expect(describeKey(key())).toBe('tree "Tree 7"');
  expect(describeKey(key({ adapterKind: 'VMWARE' }))).toBe('VMWARE tree "Tree 7"');
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'A', ':', '1', '2', '.', '-', 'İ', 'i') }),
);
const identifiers = fc.uniqueArray(
  fc.record({ key: text, value: text, isPartOfUniqueness: fc.boolean() }),
  { maxLength: 4, selector: ({ key }) => key.toLowerCase() },
);
const someKey: fc.Arbitrary<ObjectKey> = fc.record({
  name: text,
  adapterKind: fc.option(text, { nil: undefined }),
  objectKind: text,
  identifiers,
});
const rule = fc.record({ caseSensitive: fc.boolean() });

/** The rule in the plainest words there are. */
function meaning(key: ObjectKey, caseSensitive: boolean) {
  const fold = (text: string) => (caseSensitive ? text : text.toLowerCase());
  const unique = key.identifiers.filter(({ isPartOfUniqueness }) => isPartOfUniqueness);
  return {
    adapterKind: key.adapterKind === undefined ? undefined : fold(key.adapterKind),
    objectKind: fold(key.objectKind),
    name: unique.length === 0 ? fold(key.name) : undefined,
    identifiers: new Map(unique.map(({ key, value }) => [fold(key), fold(value)])),
  };
}

test('two keys are the same object exactly when adapter, type and identifiers or name are', () => {
  fc.assert(
    fc.property(someKey, someKey, rule, (a, b, rule) => {
      const { caseSensitive } = rule;
      const same = isEqual(meaning(a, caseSensitive), meaning(b, caseSensitive));
      expect(sameObject(a, b, rule)).toBe(same);
      expect(identityOf(a, rule) === identityOf(b, rule)).toBe(same);
    }),
    { numRuns: 1000 },
  );
});

function isEqual(a: ReturnType<typeof meaning>, b: ReturnType<typeof meaning>): boolean {
  const list = (of: typeof a) => [...of.identifiers].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([a, list(a)]) === JSON.stringify([b, list(b)]);
}

test('every key is the same object as itself, in any order of its identifiers', () => {
  fc.assert(
    fc.property(someKey, rule, (key, rule) => {
      const reversed = { ...key, identifiers: key.identifiers.toReversed() };
      expect(sameObject(key, reversed, rule)).toBe(true);
    }),
  );
});

test('what differs in name or values that are not part of uniqueness is the same object', () => {
  fc.assert(
    fc.property(someKey, text, text, rule, (key, name, value, rule) => {
      const identifiers = [unique('its own', 'identifier'), ...key.identifiers];
      const changed = identifiers.map((identifier) =>
        identifier.isPartOfUniqueness ? identifier : { ...identifier, value },
      );
      const [a, b] = [
        { ...key, identifiers },
        { ...key, name, identifiers: changed },
      ];
      expect(sameObject(a, b, rule)).toBe(true);
    }),
  );
});

test('fewer identifiers that are part of uniqueness are another object', () => {
  fc.assert(
    fc.property(someKey, rule, (key, rule) => {
      const more = [...key.identifiers, unique('one more', '')];
      expect(sameObject(key, { ...key, identifiers: more }, rule)).toBe(false);
    }),
  );
});

test('case makes no difference to the platform, wherever it is', () => {
  const plain = fc.string({ unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(plain, plain, plain, (name, objectKind, value) => {
      const a = key({ name, objectKind, identifiers: [unique('id', value)] });
      const b = key({
        name,
        objectKind: objectKind.toUpperCase(),
        identifiers: [unique('Id', value.toUpperCase())],
      });
      expect(sameObject(a, b)).toBe(true);
    }),
  );
});
