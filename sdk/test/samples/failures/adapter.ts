import { defineAdapter, defineObjectType, metric, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', { attributes: { apples: metric() } });
const Well = defineObjectType('well', { attributes: { level: metric() } });

async function readTrees() {
  return [{ name: 'Tree 1', apples: 30 }];
}

async function readWells(): Promise<{ name: string; level: number }[]> {
  throw new Error('connect ECONNREFUSED 127.0.0.1:9');
}

async function readApples(name: string): Promise<number> {
  if (name === 'Tree 8') throw new Error('the ladder is too short');
  return 12;
}

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Tree, Well],
  test: async () => void (await readTrees()),
  async *collect({ step, steps }) {
    const trees = await step('trees', readTrees);
    for (const { name, apples } of trees ?? []) yield Tree.object({ name }).set({ apples });

    yield* steps.stream('wells', async function* () {
      for (const { name, level } of await readWells()) yield Well.object({ name }).set({ level });
    });

    const others = ['Tree 7', 'Tree 8', 'Tree 9'];
    yield* steps.each(others, { name: 'apples', label: (name) => name }, async (name) =>
      Tree.object({ name }).set({ apples: await readApples(name) }),
    );
  },
});

await run(adapter);
