import { defineObjectType, metric, property, units } from '@packwright/sdk';

/** A row of trees. */
export const Row = defineObjectType('row', {
  label: 'Row',
  identifiers: { row_id: { label: 'ID' } },
  attributes: {
    trees: metric({ label: 'Trees', discrete: true, keyAttribute: true }),
  },
});

/** One tree, whichever row it stands in. */
export const Tree = defineObjectType('tree', {
  label: 'Tree',
  identifiers: { tree_id: { label: 'ID' } },
  attributes: {
    variety: property({ label: 'Variety' }),
    apples: metric({ label: 'Apples', discrete: true, kpi: true }),
    moisture: metric({ label: 'Soil moisture', unit: units.ratio.percent, keyAttribute: true }),
  },
});
