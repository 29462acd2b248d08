import { defineObjectType, group, metric, property } from '@packwright/sdk';

export function defineTree() {
  return defineObjectType('tree', {
    identifiers: { row: {}, Row: {} },
    attributes: {
      'size|height': metric(),
      fruit: group({ attributes: { count: metric(), Count: property() } }),
    },
  });
}
