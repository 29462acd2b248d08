import { expect, test } from 'vitest';
import { defineObjectType, identityOf } from '../../src/index.ts';

const Tree = defineObjectType('tree', {
  identifiers: {
    tree_id: {},
    row: { type: 'integer' },
    kind: { type: 'enum', values: ['apple', { key: 'pear', label: 'Pear' }], default: 'apple' },
    nickname: { partOfUniqueness: false, required: false },
  },
});
const tree = { name: 'Tree 7', tree_id: 'T-7', row: 7 };

test('a key has the identifiers of its type in their order, an integer as text', () => {
  expect(Tree.object({ nickname: 'Nora', ...tree }).key).toEqual({
    name: 'Tree 7',
    adapterKind: undefined,
    objectKind: 'tree',
    identifiers: [
      { key: 'tree_id', value: 'T-7', isPartOfUniqueness: true },
      { key: 'row', value: '7', isPartOfUniqueness: true },
      { key: 'kind', value: 'apple', isPartOfUniqueness: true },
      { key: 'nickname', value: 'Nora', isPartOfUniqueness: false },
    ],
  });
});

test('all keys of a type have the same identifiers: a default or nothing fills what is not given', () => {
  const keys = [Tree.objectKey(tree), Tree.objectKey({ ...tree, kind: 'pear', nickname: 'Nora' })];
  const [few, all] = keys.map(({ identifiers }) => identifiers.map(({ key }) => key));
  expect(few).toEqual(all);
  expect(keys[0]?.identifiers.map(({ value }) => value)).toEqual(['T-7', '7', 'apple', '']);
});

test('a key can be had without an object', () => {
  expect(Tree.objectKey(tree)).toEqual(Tree.object(tree).key);
  expect(identityOf(Tree.objectKey(tree))).toBe(identityOf(Tree.object(tree).key));
});

test('an identifier called name has the name of the object', () => {
  const Bee = defineObjectType('bee', { identifiers: { name: {} } });
  expect(Bee.object({ name: 'Maja' }).key.identifiers).toMatchObject([{ value: 'Maja' }]);
});

test.each([
  [{ tree_id: undefined }, 'identifier tree_id is missing'],
  [{ tree_id: '' }, 'identifier tree_id is missing'],
  [{ tree_id: null }, 'identifier tree_id is null: leave it out, or say undefined'],
  [{ nickname: null }, 'identifier nickname is null'],
  [{ tree_id: 7 }, 'identifier tree_id must be a text, got 7'],
  [{ row: '7' }, 'identifier row must be a whole number, got "7"'],
  [{ row: 7.5 }, 'identifier row must be a whole number, got 7.5'],
  [{ row: Number.NaN }, 'identifier row must be a whole number, got NaN'],
  [{ row: 2 ** 53 }, 'got 9007199254740992, which is not exact: declare it as a text'],
  [{ kind: 'Apple' }, 'identifier kind is one of apple, pear, got "Apple"'],
  [{ soil: 'loam' }, 'there is no identifier soil'],
  [{ name: 7 }, 'the name must be a text that is not empty'],
])('an identity with %j is refused', (changes, problem) => {
  // @ts-expect-error -- most of them do not compile
  expect(() => Tree.object({ ...tree, ...changes })).toThrow(problem);
});

test('what every object inherits is no identifier', () => {
  const optional = { required: false } as const;
  const Odd = defineObjectType('odd', {
    identifiers: { constructor: optional, toString: optional },
  });
  const { identifiers } = Odd.objectKey({ name: 'A', constructor: undefined, toString: undefined });
  expect(identifiers.map(({ value }) => value)).toEqual(['', '']);
  // @ts-expect-error -- the compiler takes what is inherited for what is given
  expect(Odd.objectKey({ name: 'A' })).toEqual(Odd.objectKey({ name: 'A', toString: undefined }));
  const Needed = defineObjectType('needed', { identifiers: { constructor: {} } });
  // @ts-expect-error -- likewise
  expect(() => Needed.objectKey({ name: 'A' })).toThrow('identifier constructor is missing');
});

test('all that is wrong with an identity is told in one message', () => {
  expect(() => Tree.object({ ...tree, name: '', row: 7.5 })).toThrow(
    'tree "": the name must be a text that is not empty; identifier row must be a whole number, got 7.5.',
  );
  // @ts-expect-error -- nothing at all
  expect(() => Tree.objectKey(undefined)).toThrow('the name must be a text');
});
