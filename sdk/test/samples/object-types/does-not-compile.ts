import { defineObjectType, instancedGroup, metric, property } from '@packwright/sdk';

const Tree = defineObjectType('tree', {
  identifiers: { row: { type: 'integer' } },
  attributes: {
    variety: property(),
    sensor: instancedGroup({ attributes: { moisture: metric() } }),
  },
});

export const mistakes = [
  // @ts-expect-error -- an identifier is missing
  () => Tree.object({ name: 'Tree 7' }),
  // @ts-expect-error -- no such attribute
  () => Tree.object({ name: 'Tree 7', row: 2 }).set({ height: 3 }),
  // @ts-expect-error -- a number for a text
  () => Tree.object({ name: 'Tree 7', row: 2 }).set({ variety: 7 }),
  // @ts-expect-error -- an instance is missing
  () => Tree.object({ name: 'Tree 7', row: 2 }).set({ sensor: { moisture: 31 } }),
  // @ts-expect-error -- no such path
  () => Tree.object({ name: 'Tree 7', row: 2 }).withMetric('sensor|moisture', 31),
];
