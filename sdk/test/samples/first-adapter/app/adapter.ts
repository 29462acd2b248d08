import { defineAdapter, defineObjectType, metric, property, run, units } from '@packwright/sdk';
import { type HttpClientInput, httpClient } from '@packwright/sdk/http';

const Tree = defineObjectType('tree', {
  label: 'Tree',
  identifiers: { tree_id: { label: 'ID' } },
  attributes: {
    variety: property({ label: 'Variety' }),
    moisture: metric({ label: 'Soil moisture', unit: units.ratio.percent, keyAttribute: true }),
  },
});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  label: 'Orchard',
  parameters: {
    gateway: { label: 'Gateway', description: 'Its URL', default: 'http://127.0.0.1:7070' },
  },
  objectTypes: [Tree],

  async test(input) {
    const trees = await readTrees(input, input.parameters.gateway);
    return trees.length > 0 ? undefined : 'The gateway answers, but it knows no trees.';
  },

  endpoints: ({ parameters }) => [parameters.gateway].filter((url) => url.startsWith('https:')),

  async *collect(input) {
    for (const tree of await readTrees(input, input.parameters.gateway)) {
      const { id, name, variety, moisture } = tree;
      yield Tree.object({ name, tree_id: id }).set({ variety, moisture });
    }
  },
});

await run(adapter);

/** What the gateway says of one tree; not each of them has a sensor. */
type TreeAnswer = { id: string; name: string; variety: string; moisture?: number };

async function readTrees(input: HttpClientInput, gateway: string): Promise<TreeAnswer[]> {
  await using http = httpClient(input, { baseUrl: gateway });
  return await http.json<TreeAnswer[]>('/trees');
}
