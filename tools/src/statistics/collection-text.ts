import type { CollectionAnswer } from '../collection/read-collection.ts';
import { type CollectionStatistics, collectionStatistics } from './collection-statistics.ts';
import { containerText } from './container-cells.ts';
import type { ContainerStatistics } from './container-statistics.ts';
import { decimalText } from './decimal-text.ts';
import { tableText } from './table-text.ts';
import { totalCell } from './total-cell.ts';

/** How a collection went, beside its answer. */
export interface CollectionCost {
  readonly seconds: number;
  readonly container?: ContainerStatistics | undefined;
}

/**
 * What `mp-test collect` prints of a collection: tables of its objects and relationships, or why it
 * failed, then what it cost. A server's own failure (500) cost nothing worth knowing.
 */
export function collectionText(answer: CollectionAnswer, cost: CollectionCost): string {
  const { failure, response, collection } = answer;
  const text =
    failure === undefined
      ? `${statisticsText(collectionStatistics(collection))}\n`
      : `Collection Failed: ${failure}\n`;
  return response.status === 500 ? `${text}\n` : `${text}${costText(cost)}`;
}

function statisticsText({ types, relationships }: CollectionStatistics): string {
  const objects = tableText(
    ['Object Type', 'Count', 'Metrics', 'Properties', 'Events', 'Parents', 'Children'],
    [...types].map(([type, counts]) => [
      type,
      String(counts.length),
      ...(['metrics', 'properties', 'events', 'parents', 'children'] as const).map((thing) =>
        totalCell(counts.map((count) => count[thing])),
      ),
    ]),
  );
  const pairs = tableText(
    ['Parent Type', 'Child Type', 'Count'],
    relationships.map(({ parentType, childType, count }) => [parentType, childType, String(count)]),
  );
  return `Collection summary: \n\nTable cell format is: 'total (min/median/max)'\n\n${objects}\n${pairs}`;
}

function costText({ seconds, container }: CollectionCost): string {
  const table = container === undefined ? '' : `\n${containerText(container)}`;
  return `${table}\nCollection completed in ${decimalText(seconds, 2)} seconds.\n`;
}
