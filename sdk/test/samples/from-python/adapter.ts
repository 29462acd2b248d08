import {
  defineAdapter,
  defineObjectType,
  group,
  metric,
  property,
  run,
  units,
} from '@packwright/sdk';
import { httpClient } from '@packwright/sdk/http';

const Tree = defineObjectType('tree', {
  label: 'Tree',
  identifiers: { tree_id: { label: 'ID' } },
  attributes: {
    variety: property({ label: 'Variety' }),
    soil: group({
      label: 'Soil',
      attributes: { moisture: metric({ label: 'Moisture', unit: units.ratio.percent, kpi: true }) },
    }),
  },
});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  label: 'Orchard',
  parameters: { host: { label: 'Host' } },
  objectTypes: [Tree],

  async test(input) {
    await using http = httpClient(input, { baseUrl: input.parameters.host });
    await http.json('/trees');
  },

  endpoints: ({ parameters }) => [parameters.host],

  async collect(input) {
    const { result, timers, log } = input;
    await using http = httpClient(input, { baseUrl: input.parameters.host });
    const trees = await timers.time('Ask for trees', () => http.json<TreeAnswer[]>('/trees'));
    for (const { id, name, parent, moisture } of trees) {
      const tree = result.object(Tree, { name, tree_id: id });
      tree.withProperty('variety', 'Gala').withMetric('soil|moisture', moisture);
      if (parent) tree.addParent(result.object(Tree, { name: parent.name, tree_id: parent.id }));
    }
    log.info(`${result.objects(Tree).length} trees`);
  },
});

await run(adapter);

type TreeAnswer = {
  readonly id: string;
  readonly name: string;
  readonly moisture: number;
  readonly parent?: { readonly id: string; readonly name: string };
};
