import { defineObjectType, metric, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', { attributes: { height: metric() } });

await run({
  test: () => undefined,
  async *collect() {
    const first = Tree.object({ name: 'first' }).set({ height: 1 });
    yield first;
    yield Tree.object({ name: 'second' }).addChild(first);
    throw new Error('the ladder broke');
  },
});
