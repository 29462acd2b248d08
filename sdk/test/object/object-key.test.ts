import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineObjectType } from '../../src/index.ts';
import { describeKey, type Identifier, identityOf } from '../../src/object/object-key.ts';

const Tree = defineObjectType('tree', {
  identifiers: { tree_id: {}, row: { type: 'integer' }, nickname: { partOfUniqueness: false } },
  attributes: {},
});
const Orchard = defineObjectType('orchard', { attributes: {} });

const tree = { name: 'Tree 7', tree_id: 'T-7', row: 7, nickname: 'Nora' };
const identity = (changes: Partial<typeof tree>) =>
  identityOf(Tree.object({ ...tree, ...changes }).key);

test('identifiers that are part of uniqueness make the identity; name and others do not', () => {
  expect(identity({ name: 'another', nickname: 'Ned' })).toBe(identity({}));
  expect(identity({ tree_id: 'T-8' })).not.toBe(identity({}));
  expect(identity({ row: 8 })).not.toBe(identity({}));
});

test('the platform compares without regard to case', () => {
  expect(identity({ tree_id: 't-7' })).toBe(identity({ tree_id: 'T-7' }));
});

test('an object without such identifiers is known by its name', () => {
  const [north, same, south] = ['North', 'NORTH', 'South'].map((name) =>
    identityOf(Orchard.object({ name }).key),
  );
  expect(north).toBe(same);
  expect(north).not.toBe(south);
});

const identifier = fc.record({
  key: fc.string({ minLength: 1 }),
  value: fc.string(),
  isPartOfUniqueness: fc.constant(true),
});
const identifierSet = fc.uniqueArray(identifier, {
  minLength: 1,
  maxLength: 4,
  selector: ({ key }) => key.toLowerCase(),
});

test('the order of identifiers does not matter, and two different sets never look the same', () => {
  const known = (identifiers: readonly Identifier[]) =>
    identityOf({ name: 'n', adapterKind: undefined, objectKind: 'tree', identifiers });
  const meaning = (identifiers: readonly Identifier[]) =>
    new Map(identifiers.map(({ key, value }) => [key.toLowerCase(), value.toLowerCase()]));
  fc.assert(
    fc.property(identifierSet, identifierSet, (some, others) => {
      expect(known(some.toReversed())).toBe(known(some));
      if (known(some) === known(others)) expect(meaning(some)).toEqual(meaning(others));
    }),
  );
});

test('an integer identifier is written as text, and an optional one without value is empty', () => {
  const Row = defineObjectType('row', {
    identifiers: { row: { type: 'integer' }, nickname: { required: false } },
    attributes: {},
  });
  expect(Row.object({ name: 'Row 7', row: 7 }).key.identifiers).toEqual([
    { key: 'row', value: '7', isPartOfUniqueness: true },
    { key: 'nickname', value: '', isPartOfUniqueness: true },
  ]);
});

test('an identifier called name has the name of the object', () => {
  const Bee = defineObjectType('bee', { identifiers: { name: {} }, attributes: {} });
  expect(Bee.object({ name: 'Maja' }).key.identifiers).toMatchObject([{ value: 'Maja' }]);
});

test('messages tell an object by type, name and identifiers', () => {
  expect(describeKey(Tree.object(tree).key)).toBe(
    'tree "Tree 7" (tree_id=T-7, row=7, nickname=Nora)',
  );
  expect(describeKey(Orchard.object({ name: 'North' }).key)).toBe('orchard "North"');
});

test('all that is wrong with an identity is told in one message', () => {
  expect(() => Tree.object({ ...tree, name: '', row: 7.5 })).toThrow(
    'tree "": the name must be a text that is not empty; identifier row must be a whole number, got 7.5.',
  );
});
