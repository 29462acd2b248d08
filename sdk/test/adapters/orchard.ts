import {
  containerMemoryLimit,
  defineAdapter,
  defineObjectType,
  group,
  metric,
  property,
  run,
  units,
} from '../../src/index.ts';

const Orchard = defineObjectType('orchard', {
  label: 'Orchard',
  identifiers: { orchard_id: { label: 'ID' }, nickname: { partOfUniqueness: false } },
  attributes: { crop: metric({ kpi: true }), owner: property() },
});

const Tree = defineObjectType('tree', {
  attributes: {
    variety: property({ label: 'Variety' }),
    age: property({ type: 'number' }),
    sensor: group({
      label: 'Sensor',
      attributes: { moisture: metric({ label: 'Moisture', unit: units.ratio.percent }) },
    }),
  },
});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  label: 'Orchard',
  version: 3,
  parameters: { ...containerMemoryLimit(), host: { label: 'Host', description: 'Where it is' } },
  credentials: { login: { fields: { user: {}, secret: { label: 'Secret', password: true } } } },
  objectTypes: [Orchard, Tree],
  test: ({ parameters, credentials }) =>
    credentials.secret === 'gala-7' ? undefined : `${parameters.host} refuses ${credentials.user}.`,
  endpoints: ({ parameters }) => [`https://${parameters.host}`],
  async *collect() {
    const orchard = Orchard.object({ name: 'North', orchard_id: 'N-1', nickname: 'Nora' });
    yield orchard.set({ crop: 12.5, owner: 'picker' });
    const tree = Tree.object({ name: 'Tree 7' });
    tree.set({ variety: 'Gala', age: 12, sensor: { moisture: 31 } });
    tree.addEvent({
      message: 'Frost risk',
      criticality: 'warning',
      faultKey: 'sensor|moisture',
      startDate: new Date(1_767_225_500_000),
    });
    orchard.addChild(tree);
    yield tree;
  },
});

await run(adapter);
