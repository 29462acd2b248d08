import { defineObjectType } from '@packwright/sdk';
import { expect, test } from 'vitest';
import { accountJson } from './account.ts';
import { comparisons, withoutTwins } from './identity/compare.ts';
import { answerOfSample, pageOnOneLine } from './sample.ts';

const page = pageOnOneLine('identity.md');

test('another name leaves the identifiers as they are', async () => {
  const [first, second] = await Promise.all([0, 1].map(treeOfCollection));
  expect(first.name).toBe('Tree 7');
  expect(second.name).toBe('The old tree');
  expect(second.identifiers).toEqual(first.identifiers);
});

test('identities are compared as the page says', () => {
  expect(comparisons).toEqual({
    anotherName: true,
    anotherNickname: true,
    anotherCase: true,
    anotherId: false,
  });
});

test('twins are left out, and named as on the page', () => {
  const Tree = defineObjectType('tree', { identifiers: { tree_id: {} } });
  const trees = ['T-7', 't-7', 'T-8'].map((tree_id) => Tree.object({ name: 'Tree 7', tree_id }));
  const warnings: string[] = [];
  const kept = withoutTwins(trees, (message) => warnings.push(message));
  expect(kept).toEqual([trees[0], trees[2]]);
  expect(warnings).toEqual(['tree "Tree 7" (tree_id=t-7) is there twice']);
  for (const warning of warnings) expect(page).toContain(warning);
});

async function treeOfCollection(collectionNumber: number) {
  const account = accountJson({ collectionNumber });
  const { result } = await answerOfSample('identity/adapter.ts', 'collect', account);
  return JSON.parse(result).result[1].key;
}
