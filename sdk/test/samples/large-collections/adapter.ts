import { defineAdapter, defineObjectType, metric, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', {
  identifiers: { tree_id: {} },
  attributes: { apples: metric({ discrete: true }) },
});

async function* pages() {
  for (let first = 0; first < 5000; first += 1000) {
    yield Array.from({ length: 1000 }, (_, row) => ({ id: `T-${first + row}`, apples: row % 90 }));
  }
}

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Tree],
  test: () => undefined,
  async *collect() {
    for await (const page of pages()) {
      for (const { id, apples } of page) {
        yield Tree.object({ name: `Tree ${id}`, tree_id: id }).set({ apples });
      }
    }
  },
});

await run(adapter);
