import { defineObjectType, run } from '../../src/index.ts';

const Tree = defineObjectType('tree', {});

// Without await, on purpose: Node would call this a success.
void run({
  test: () => new Promise(() => {}),
  async *collect() {
    yield Tree.object({ name: 'Tree 7' });
    await new Promise(() => {});
  },
});
