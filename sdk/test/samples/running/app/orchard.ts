import { defineAdapter, defineObjectType, property } from '@packwright/sdk';

const Tree = defineObjectType('tree', { attributes: { variety: property() } });

export const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Tree],
  test: () => undefined,
  collect: () => [Tree.object({ name: 'Tree 7' }).set({ variety: 'Gala' })],
});
