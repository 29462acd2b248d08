import { defineAdapter, defineObjectType, property, run } from '@packwright/sdk';

const Orchard = defineObjectType('orchard', { label: 'Orchard' });

const Tree = defineObjectType('tree', {
  label: 'Tree',
  identifiers: {
    orchard: { label: 'Orchard' },
    tree_id: { label: 'ID' },
    nickname: { label: 'Nickname', required: false, partOfUniqueness: false },
  },
  attributes: { variety: property({ label: 'Variety' }) },
});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Orchard, Tree],
  test: () => undefined,

  async *collect({ collectionNumber }) {
    yield Orchard.object({ name: 'North' });
    yield Tree.object({
      name: collectionNumber === 0 ? 'Tree 7' : 'The old tree',
      orchard: 'North',
      tree_id: 'T-7',
      nickname: 'Nora',
    });
  },
});

await run(adapter);
