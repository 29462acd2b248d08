import {
  defineAdapter,
  defineObjectType,
  group,
  metric,
  property,
  run,
  units,
} from '@packwright/sdk';

const Tree = defineObjectType('tree', {
  identifiers: { row: { type: 'integer' } },
  attributes: {
    variety: property(),
    sensor: group({ attributes: { moisture: metric({ unit: units.ratio.percent }) } }),
  },
});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  parameters: { host: { default: 'orchard.example' }, port: { type: 'integer', default: 443 } },
  credentials: { login: { fields: { user: {}, password: { password: true, required: false } } } },
  objectTypes: [Tree],
  test: ({ parameters }) => (parameters.port > 0 ? undefined : 'The port must be positive.'),
  endpoints: ({ parameters }) => [`https://${parameters.host}:${parameters.port}`],
  async *collect({ credentials, signal, log }) {
    log.info(`collecting as ${credentials.user}`);
    signal.throwIfAborted();
    yield Tree.object({ name: 'Tree 7', row: 7 }).set({
      variety: 'Gala',
      sensor: { moisture: 31 },
    });
  },
});

await run(adapter);
