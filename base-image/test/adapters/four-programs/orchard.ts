import { defineAdapter, defineObjectType, metric } from '@packwright/sdk';

const Tree = defineObjectType('tree', { attributes: { height: metric() } });

export const adapter = defineAdapter({
  key: 'OrchardAdapter',
  parameters: { host: { default: 'orchard.example' } },
  objectTypes: [Tree],
  test: ({ parameters }) => `${parameters.host} is closed.`,
  endpoints: ({ parameters }) => [`https://${parameters.host}`],
  collect: () => [Tree.object({ name: 'Tree 7' }).set({ height: 3 })],
});
