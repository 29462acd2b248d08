import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { accountJson } from './account.ts';
import { answerOfSample } from './sample.ts';

type Entry = { parent: { name: string; objectKind: string }; children: { name: string }[] };

async function collected(path: string, collectionNumber = 0) {
  const instance = accountJson({ collectionNumber });
  const { code, result } = await answerOfSample(path, 'collect', instance);
  expect(code).toBe(0);
  const document = JSON.parse(result);
  expect(validate('CollectResult', document)).toEqual([]);
  return document;
}

function childrenByParent(entries: readonly Entry[]) {
  return Object.fromEntries(
    entries.map(({ parent, children }) => [
      `${parent.objectKind} ${parent.name}`,
      children.map(({ name }) => name),
    ]),
  );
}

test('an orchard that lost its trees is said to have none', async () => {
  const { relationships } = await collected('relationships/adapter.ts');
  expect(childrenByParent(relationships)).toMatchObject({
    'orchard North': ['Tree 1', 'Tree 2'],
    'orchard South': ['Tree 3'],
    'orchard West': [],
    'tree Tree 1': [],
  });
});

test('the orchards are children of the adapter instance', async () => {
  const { relationships } = await collected('relationships/adapter.ts');
  expect(childrenByParent(relationships)).toMatchObject({
    'OrchardAdapter_adapter_instance North': ['North', 'South', 'West'],
  });
});

test('in nine collections of ten nothing is said of relationships', async () => {
  const { relationships, result } = await collected('relationships/adapter.ts', 4);
  expect(relationships).toEqual([]);
  expect(result).toHaveLength(7);
});

test('objects of others keep the children that they have', async () => {
  const { relationships, notExistingObjects, result } = await collected(
    'relationships/extends-others.ts',
  );
  expect(result).toHaveLength(1);
  expect(relationships).toMatchObject([
    { parent: { adapterKind: 'VMWARE' }, children: [{ name: 'Tree 1' }], clearFirst: false },
    { parent: { adapterKind: 'VMWARE' }, children: [{ name: 'Tree 9' }], add: false },
  ]);
  expect(notExistingObjects).toMatchObject([{ name: 'Tree 9' }]);
});
