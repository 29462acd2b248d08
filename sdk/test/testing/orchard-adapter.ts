import {
  defineAdapter,
  defineObjectType,
  foreignObjectType,
  instancedGroup,
  metric,
  property,
} from '../../src/index.ts';

export const Orchard = defineObjectType('orchard', { identifiers: { orchard_id: {} } });

export const Tree = defineObjectType('tree', {
  identifiers: { row: { type: 'integer' } },
  attributes: {
    variety: property(),
    age: property({ type: 'number' }),
    sensor: instancedGroup({ attributes: { moisture: metric() } }),
  },
});

export const VirtualMachine = foreignObjectType('VMWARE', 'VirtualMachine');

/** Collects two trees of an orchard, whose press runs on a virtual machine; the bees fail. */
export const orchardAdapter = defineAdapter({
  key: 'OrchardAdapter',
  parameters: {
    host: {},
    port: { type: 'integer', default: 443 },
    region: { required: false, advanced: true },
  },
  credentials: {
    login: { fields: { user: {}, password: { password: true } } },
    token: { fields: { token: { password: true } } },
  },
  objectTypes: [Orchard, Tree],
  foreignObjectTypes: [VirtualMachine],
  test({ parameters, credentialType, credentials, log }) {
    if (credentialType === 'token') throw new Error(`no token ${credentials.token}`);
    log.debug(`${credentials.user}:${credentials.password}`);
    return credentials.password === 'gala-7' ? undefined : `${parameters.host} refuses you.`;
  },
  endpoints: ({ parameters }) => [`https://${parameters.host}:${parameters.port}`],
  async collect({ result, step, log, window, collectionNumber }) {
    const orchard = result.object(Orchard, { name: 'North', orchard_id: 'N-1' });
    for (const row of [7, 8]) {
      const tree = result.object(Tree, { name: `Tree ${row}`, row });
      tree.set({ variety: 'Gala', age: collectionNumber });
      tree.withMetric('sensor:A|moisture', 30, window.start);
      tree.withMetric('sensor:A|moisture', 31, window.end);
      tree.addEvent({ message: 'Frost risk', criticality: 'warning' });
      orchard.addChild(tree);
    }
    result.relate(VirtualMachine.object({ name: 'Press' }), [orchard], { clearFirst: false });
    result.addNotExisting(Tree.objectKey({ name: 'Tree 9', row: 9 }));
    log.child('rows').warning('Row 9 was felled');
    await step('bees', async () => {
      if (collectionNumber === 3) throw new Error('They swarm');
    });
  },
});

export const account = {
  name: 'North',
  parameters: { host: 'orchard.example' },
  credentials: { login: { user: 'picker', password: 'gala-7' } },
  window: { start: new Date('2026-01-01T00:00:00Z'), end: new Date('2026-01-01T00:05:00Z') },
} as const;
