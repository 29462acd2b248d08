import type { CollectionAnswer } from '../../collection/read-collection.ts';
import { sum } from '../../statistics/averages.ts';
import {
  type CollectionStatistics,
  collectionStatistics,
} from '../../statistics/collection-statistics.ts';
import type { CollectionRow } from './long-run-report.ts';

/** How much there is in a collection, of all types together; nothing when it failed. */
export function collectionCounts({
  failure,
  collection,
}: CollectionAnswer): CollectionRow['counts'] {
  const { types, relationships } =
    failure === undefined ? collectionStatistics(collection) : nothing;
  const objects = [...types.values()].flat();
  return {
    objects: objects.length,
    metrics: sum(objects.map(({ metrics }) => metrics)),
    properties: sum(objects.map(({ properties }) => properties)),
    events: sum(objects.map(({ events }) => events)),
    relationships: sum(relationships.map(({ count }) => count)),
  };
}

const nothing: CollectionStatistics = { types: new Map(), relationships: [] };
