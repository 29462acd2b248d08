import type { RowAnswer, TreeAnswer } from '../app/gateway.ts';

const varieties = ['Gala', 'Elstar', 'Boskoop'];

/** Twelve trees in two rows; every fourth has no sensor. */
export const trees: readonly TreeAnswer[] = Array.from({ length: 12 }, (_, index) => ({
  id: `T-${index + 1}`,
  name: `Tree ${index + 1}`,
  row: index < 6 ? 'R-1' : 'R-2',
  variety: varieties[index % varieties.length] ?? 'Gala',
  apples: 40 + index * 3,
  ...(index % 4 === 3 ? {} : { moisture: 20 + index * 1.5 }),
}));

export const rows: readonly RowAnswer[] = ['R-1', 'R-2'].map((id, index) => ({
  id,
  name: `Row ${index + 1}`,
  trees: trees.filter(({ row }) => row === id).length,
}));
