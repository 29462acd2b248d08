import {
  defineObjectType,
  describeKey,
  identityOf,
  type MonitoredObject,
  sameObject,
} from '@packwright/sdk';

const Tree = defineObjectType('tree', {
  identifiers: { tree_id: {}, nickname: { required: false, partOfUniqueness: false } },
});

const tree = Tree.objectKey({ name: 'Tree 7', tree_id: 'T-7' });

export const comparisons = {
  anotherName: sameObject(tree, Tree.objectKey({ name: 'The old tree', tree_id: 'T-7' })),
  anotherNickname: sameObject(
    tree,
    Tree.objectKey({ name: 'Tree 7', tree_id: 'T-7', nickname: 'Nora' }),
  ),
  anotherCase: sameObject(tree, Tree.objectKey({ name: 'Tree 7', tree_id: 't-7' })),
  anotherId: sameObject(tree, Tree.objectKey({ name: 'Tree 7', tree_id: 'T-8' })),
};

/** The first object of each identity; the log names the others. */
export function withoutTwins(
  trees: readonly MonitoredObject<'tree'>[],
  warn: (message: string) => void,
): MonitoredObject<'tree'>[] {
  const byIdentity = new Map<string, MonitoredObject<'tree'>>();
  for (const tree of trees) {
    const identity = identityOf(tree.key);
    if (byIdentity.has(identity)) warn(`${describeKey(tree.key)} is there twice`);
    else byIdentity.set(identity, tree);
  }
  return [...byIdentity.values()];
}
