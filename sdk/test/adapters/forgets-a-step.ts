import { defineObjectType, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', {});

await run({
  test: () => undefined,
  async *collect({ step }) {
    step('soil', () => new Promise(() => {}));
    yield Tree.object({ name: 'A' });
  },
});
