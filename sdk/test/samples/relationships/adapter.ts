import { defineAdapter, defineObjectType, metric, run } from '@packwright/sdk';

const Orchard = defineObjectType('orchard', { attributes: {} });
const Tree = defineObjectType('tree', { attributes: { apples: metric() } });

const orchards = { North: ['Tree 1', 'Tree 2'], South: ['Tree 3'], West: [] };

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Orchard, Tree],
  test: () => undefined,
  async *collect({ instance, collectionNumber, result }) {
    if (collectionNumber % 10 !== 0) result.updateRelationships = 'none';
    yield instance;
    for (const [name, trees] of Object.entries(orchards)) {
      const orchard = Orchard.object({ name }).addParent(instance);
      orchard.addChildren(trees.map((tree) => Tree.object({ name: tree })));
      yield orchard;
      for (const tree of trees) yield Tree.object({ name: tree }).set({ apples: 3 });
    }
  },
});

await run(adapter);
