import { defineAdapter, defineObjectType, metric, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', { attributes: { height: metric() } });

await run(
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Tree],
    test: () => undefined,
    async *collect({ result, step, steps }) {
      const orchard = result.object(Tree, { name: 'kept' });
      yield* steps.each(['A', 'B', 'C'], { name: 'heights', limit: 2 }, async (name) => {
        if (name === 'B') throw new Error('the ladder broke');
        const tree = Tree.object({ name }).set({ height: 3 });
        orchard.addChild(tree);
        return tree;
      });
      await step('soil', () => {
        throw new Error('the spade broke');
      });
    },
  }),
);
