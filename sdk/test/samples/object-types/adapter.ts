import {
  customUnit,
  defineAdapter,
  defineObjectType,
  group,
  instancedGroup,
  metric,
  property,
  run,
  units,
  withoutInstance,
} from '@packwright/sdk';

const { percent } = units.ratio;

const apples = customUnit({ key: 'apples' });
const crates = customUnit({ key: 'crates', multipleOf: apples, factor: 120 });
const applesPerDay = customUnit({ key: 'apples_per_day', label: 'apples/d', rate: true });

const Orchard = defineObjectType('orchard', {
  label: 'Orchard',
  attributes: {
    crop: metric({ label: 'Crop', unit: crates }),
    picked: metric({ label: 'Picked', unit: applesPerDay }),
  },
});

const Tree = defineObjectType('tree', {
  label: 'Tree',
  identifiers: {
    orchard: { label: 'Orchard' },
    row: { label: 'Row', type: 'integer' },
    place: { label: 'Place in the row', type: 'integer' },
    nickname: { label: 'Nickname', required: false, partOfUniqueness: false },
  },
  attributes: {
    variety: property({ label: 'Variety', keyAttribute: true }),
    planted: property({ label: 'Year of planting', type: 'number', discrete: true }),
    health: metric({ label: 'Health', unit: percent, kpi: true, keyAttribute: true }),
    fruit: group({
      label: 'Fruit',
      attributes: {
        count: metric({ label: 'Count', unit: apples, discrete: true }),
        ripe: metric({ label: 'Ripe', unit: percent }),
      },
    }),
    sensor: instancedGroup({
      label: 'Sensor',
      instanceRequired: false,
      attributes: {
        moisture: metric({ label: 'Moisture', unit: percent }),
        air: group({ attributes: { temperature: metric({ unit: units.temperature.c }) } }),
      },
    }),
  },
});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  label: 'Orchard',
  version: 2,
  instance: {
    label: 'Orchard account',
    attributes: { requests: metric({ label: 'Requests to the gateway', discrete: true }) },
  },
  objectTypes: [Orchard, Tree],
  test: () => undefined,

  async *collect({ instance }) {
    yield Orchard.object({ name: 'North' }).set({ crop: 31, picked: 240 });

    const tree = Tree.object({ name: 'Tree 7', orchard: 'North', row: 2, place: 7 });
    yield tree.set({
      variety: 'Gala',
      planted: 2014,
      health: 96,
      fruit: { count: 120, ripe: 40 },
      sensor: {
        'probe A': { moisture: 31, air: { temperature: 18.5 } },
        'probe B': { moisture: 29 },
        [withoutInstance]: { moisture: 30 },
      },
    });

    yield instance.set({ requests: 2 });
  },
});

await run(adapter);
