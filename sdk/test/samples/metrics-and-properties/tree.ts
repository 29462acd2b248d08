import {
  defineObjectType,
  group,
  instancedGroup,
  metric,
  property,
  withoutInstance,
} from '@packwright/sdk';

export const Tree = defineObjectType('tree', {
  attributes: {
    variety: property({ label: 'Variety' }),
    planted: property({ label: 'Year of planting', type: 'number', discrete: true }),
    fruit: group({
      label: 'Fruit',
      attributes: { count: metric({ label: 'Count', discrete: true }), ripe: metric() },
    }),
    sensor: instancedGroup({
      label: 'Sensor',
      instanceRequired: false,
      attributes: { moisture: metric({ label: 'Moisture' }) },
    }),
  },
});

/** What the gateway answers. */
export type TreeAnswer = {
  readonly name: string;
  readonly variety: string | null;
  readonly planted?: number;
  readonly fruit?: { readonly count: number; readonly ripe: number };
  readonly sensors: readonly { readonly name: string; readonly moisture: number }[];
};

export function treeOf(answer: TreeAnswer) {
  return Tree.object({ name: answer.name }).set({
    variety: answer.variety ?? undefined,
    planted: answer.planted,
    fruit: { count: answer.fruit?.count, ripe: answer.fruit?.ripe },
    sensor: {
      ...Object.fromEntries(answer.sensors.map(({ name, moisture }) => [name, { moisture }])),
      [withoutInstance]: { moisture: averageOf(answer.sensors) },
    },
  });
}

function averageOf(sensors: TreeAnswer['sensors']): number | undefined {
  if (sensors.length === 0) return undefined;
  return sensors.reduce((sum, { moisture }) => sum + moisture, 0) / sensors.length;
}
