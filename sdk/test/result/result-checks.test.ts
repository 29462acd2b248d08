import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType, foreignObject } from '../../src/index.ts';
import type { CollectResult } from '../../src/result/collect-result.ts';
import { collected } from '../run/collected.ts';

const Row = defineObjectType('row', {});
const row = (name: string) => Row.object({ name });

/** Runs these in a collection of an adapter that declares rows. */
async function inResult(use: (result: CollectResult<typeof Row>) => void) {
  const adapter = defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Row],
    test: () => undefined,
    collect: ({ result }) => use(result),
  });
  return collected(adapter);
}

test('a type with the key of a declared one is not the declared one', async () => {
  const Other = defineObjectType('row', { identifiers: { id: {} } });
  const { result } = await inResult((result) => {
    result.add(Other.object({ name: 'A', id: '1' }));
  });
  expect(result.errorMessage).toContain('another with the same key: define it once and import it');
  expect(result.result ?? []).toEqual([]);
});

test.each([{}, null, 'row', [row('A')]])('add refuses %j', async (given) => {
  // @ts-expect-error -- no object
  const { result } = await inResult((result) => result.add(given));
  expect(result.errorMessage).toContain('made by ObjectType.object() only');
});

test('addAll refuses an object in place of a list', async () => {
  // @ts-expect-error -- no list
  const { result } = await inResult((result) => result.addAll(row('A')));
  expect(result.errorMessage).toContain('addAll takes a list');
});

test.each([row('B'), row('B').key, 'B', undefined])(
  'relate refuses what is no list, %#',
  async (given) => {
    // @ts-expect-error -- no list
    const { result } = await inResult((result) => result.relate(row('A'), given));
    expect(result.errorMessage).toContain('relate takes the children as a list');
  },
);

test('an object that was added as made of a key is not handed out as one of a type', async () => {
  const { result } = await inResult((result) => {
    result.add(foreignObject({ name: 'A', adapterKind: 'OrchardAdapter', objectKind: 'row' }));
    result.object(Row, { name: 'A' });
  });
  expect(result.errorMessage).toContain('or one made by foreignObject(), which takes other values');
});

test.each([null, ['all'], 7, { row: undefined }])('%j is no update mode', async (given) => {
  const { result } = await inResult((result) => {
    // @ts-expect-error -- no mode
    result.updateRelationships = given;
  });
  expect(result.errorMessage).toContain('updateRelationships is one of auto, all, none, perObject');
});

test('an update mode of a type that the adapter does not have is refused', async () => {
  const { result } = await inResult((result) => {
    // @ts-expect-error -- no such type
    result.updateRelationships = { row: 'all', rwo: 'none' };
  });
  expect(result.errorMessage).toBe('updateRelationships: the adapter has no object type rwo.');
});
