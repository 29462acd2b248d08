// An adapter of 1,000 object types with 10 metrics and 5 properties each, in two groups.
import { defineAdapter, defineObjectType, group, metric, property, run } from '@packwright/sdk';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

function treeType(number: number) {
  return defineObjectType(`tree_${number}`, {
    label: `Tree ${number}`,
    identifiers: { row: { label: 'Row' } },
    attributes: {
      harvest: group({
        label: 'Harvest',
        attributes: Object.fromEntries(
          numbers(10).map((row) => [`picked_${row}`, metric({ label: `Picked in row ${row}` })]),
        ),
      }),
      summary: group({
        label: 'Summary',
        attributes: Object.fromEntries(
          numbers(5).map((state) => [`state_${state}`, property({ label: `State ${state}` })]),
        ),
      }),
    },
  });
}

await run(
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: numbers(1_000).map(treeType),
    test: () => undefined,
    collect: () => [],
  }),
);
