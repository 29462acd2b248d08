import { defineAdapter, defineObjectType, metric, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', { attributes: { apples: metric({ discrete: true }) } });

async function countApples(name: string, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted();
  return name.length;
}

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Tree],
  test: () => undefined,
  async *collect({ steps, signal }) {
    const names = ['Gala', 'Boskoop', 'Elstar'];
    yield* steps.each(names, { name: 'count apples', limit: 8 }, async (name) =>
      Tree.object({ name }).set({ apples: await countApples(name, signal) }),
    );
  },
});

await run(adapter);
