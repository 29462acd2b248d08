import { describe, expect, test } from 'vitest';
import { objectIdentity } from '../../src/collection/object-identity.ts';

type Flags = Readonly<Record<string, boolean | undefined>>;
const key = (name: string, values: Readonly<Record<string, string>> = {}, flags: Flags = {}) => ({
  name,
  adapterKind: 'Orchard',
  objectKind: 'tree',
  identifiers: Object.entries(values).map(([one, value]) => ({
    key: one,
    value,
    isPartOfUniqueness: flags[one] ?? true,
  })),
});
const same = (one: ReturnType<typeof key>, other: ReturnType<typeof key>) =>
  objectIdentity(one) === objectIdentity(other);

describe('Two objects are the same', () => {
  test('when their unique identifiers are, in any order and letter case', () => {
    expect(same(key('a', { id: 'X', row: '1' }), key('b', { ROW: '1', ID: 'x' }))).toBe(true);
    expect(same(key('a', { id: '1' }), key('a', { id: '2' }))).toBe(false);
  });

  test('when their names are, without unique identifiers', () => {
    const flags = { row: false };
    expect(same(key('a', { row: '1' }, flags), key('A', { row: '2' }, flags))).toBe(true);
    expect(same(key('a'), key('b'))).toBe(false);
  });

  test('only within a type of an adapter', () => {
    expect(same(key('a'), { ...key('a'), objectKind: 'basket' })).toBe(false);
    expect(same(key('a'), { ...key('a'), adapterKind: 'Garden' })).toBe(false);
  });

  test('not because texts run into each other', () => {
    expect(same(key('a', { a: 'b', c: 'd' }), key('a', { a: 'bc', d: '' }))).toBe(false);
    expect(same(key('1:a'), key('a'))).toBe(false);
  });
});
