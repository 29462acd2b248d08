import { expect, test } from 'vitest';
import { defineObjectType, foreignObject, type RelateOptions } from '../../src/index.ts';
import { collected } from '../run/collected.ts';

const Row = defineObjectType('row', {});
const row = (name: string) => Row.object({ name });
const vm = foreignObject({
  name: 'vm',
  adapterKind: 'VMWARE',
  objectKind: 'VirtualMachine',
  identifiers: [],
});

const named = (name: string) => expect.objectContaining({ name });

test.each<[string, RelateOptions, object]>([
  ['replaces the children', {}, {}],
  ['adds to the children', { clearFirst: false }, { clearFirst: false }],
  ['takes children away', { add: false }, { add: false, clearFirst: false }],
])('relate %s with %j', async (_, options, flags) => {
  const { result } = await collected(({ result }) => {
    result.relate(vm, [row('A'), row('B').key], options);
  });
  expect(result.relationships).toEqual([
    { parent: vm.key, children: [named('A'), named('B')], ...flags },
  ]);
});

test('to take away and to remove all at once is refused: these are two things', async () => {
  const { result } = await collected(({ result }) => {
    // @ts-expect-error -- one or the other
    result.relate(vm, [row('A')], { add: false, clearFirst: true });
  });
  expect(result.errorMessage).toContain('clearFirst removes all children; leave it out');
});

test('an object cannot be related to itself', async () => {
  const { result } = await collected(({ result }) => result.relate(row('A'), [row('a')]));
  expect(result.errorMessage).toBe('row "A" cannot be a child of itself.');
});

test.each([
  'A',
  null,
  { ...vm.key, name: '' },
  { ...vm.key, adapterKind: null },
  { ...vm.key, identifiers: undefined },
  { ...vm.key, identifiers: [{ key: 'id', value: null, isPartOfUniqueness: true }] },
])('%j is neither an object nor a complete key, and refused', async (given) => {
  // @ts-expect-error -- what JavaScript, or an API, may hand over
  const { result } = await collected(({ result }) => result.relate(given, []));
  expect(result.errorMessage).toContain('Relationships are those of objects, or of keys with name');
});

test('entries come in the order of the calls, behind those of the modes, and in every mode', async () => {
  const relationshipsIn = async (mode: 'auto' | 'none') => {
    const { result } = await collected(({ result }) => {
      result.updateRelationships = mode;
      result.relate(vm, [row('A')]);
      result.relate(vm, [row('B')], { clearFirst: false });
      result.add(row('C')).addChildren([]);
    });
    return result.relationships?.map(({ parent }) => parent.name);
  };
  expect(await relationshipsIn('auto')).toEqual(['C', 'vm', 'vm']);
  expect(await relationshipsIn('none')).toEqual(['vm', 'vm']);
});

test('a mode does not clear a parent that was related, but names the children it was given', async () => {
  const { result } = await collected(async function* ({ result }) {
    result.updateRelationships = 'all';
    yield row('related');
    yield row('both').addChild(row('B'));
    yield row('silent');
    result.relate(row('RELATED'), [row('A')], { clearFirst: false });
    result.relate(row('both'), [row('A')], { clearFirst: false });
  });
  expect(result.relationships).toMatchObject([
    { parent: { name: 'both' }, children: [{ name: 'B' }] },
    { parent: { name: 'silent' }, children: [] },
    { parent: { name: 'RELATED' }, children: [{ name: 'A' }], clearFirst: false },
    { parent: { name: 'both' }, children: [{ name: 'A' }], clearFirst: false },
  ]);
});

test('relate does not count as naming children: it does not make a mode write entries', async () => {
  const { result } = await collected(({ result }) => {
    result.add(row('A'));
    result.relate(row('A'), [row('B')], { clearFirst: false });
  });
  expect(result.relationships).toHaveLength(1);
});

test('after a failed step only additions are left', async () => {
  const { result } = await collected(async ({ result, step }) => {
    result.add(row('C'));
    result.relate(vm, [row('A')]);
    result.relate(vm, [row('B')], { add: false });
    await step('rows', () => Promise.reject(new Error('no ladder')));
  });
  expect(result.relationships).toEqual([
    { parent: vm.key, children: [named('A')], clearFirst: false },
  ]);
});
