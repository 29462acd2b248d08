import type { CollectResult, ObjectData } from '@packwright/api';
import type { AttributeCatalog } from '../../summary/attribute-catalog.ts';
import type { HideSecrets } from '../hidden-secrets.ts';
import type { PageCollection } from './page-data.ts';
import { pageKey, pageRelationships } from './page-relationships.ts';
import { PageTypes } from './page-types.ts';
import { objectSize, pageValues } from './page-values.ts';

/** How much of a collection a page holds. */
export interface PageLimits {
  /** Objects in the table. */
  readonly objects: number;
  /** Characters, about, of their values. */
  readonly values: number;
  readonly relationships: number;
}

/** With these a page has at most some 40 MB, which browsers open in a second or two. */
export const usualLimits: PageLimits = {
  objects: 100_000,
  values: 16_000_000,
  relationships: 200_000,
};

/** What decides about what a page holds. */
export interface PageNeeds {
  readonly catalog: AttributeCatalog;
  /** Places of the objects whose values matter most: those of findings. */
  readonly first: ReadonlySet<number>;
  readonly limits: PageLimits;
  /** For texts that are cut: the begin of a secret would not be known for one afterwards. */
  readonly hideSecrets: HideSecrets;
}

/** What a page holds of a collection; secrets are hidden only in texts that are cut. */
export function pageCollection(
  collection: CollectResult,
  { catalog, first, limits, hideSecrets }: PageNeeds,
): PageCollection {
  const { result = [] } = collection;
  const types = new PageTypes(catalog);
  const listed = result.slice(0, limits.objects);
  const withValues = chooseValues(listed, first, limits.values);
  const objects = listed.map((one, place) => {
    const type = types.of(one.key);
    const counts = type.count(one);
    const values = withValues.has(place) ? { values: pageValues(one, type, hideSecrets) } : {};
    return { ...pageKey(one.key, type), ...counts, ...values };
  });
  for (const { key, ...counted } of result.slice(limits.objects)) types.of(key).count(counted);
  const { pairs, foreign, count } = pageRelationships(collection, types, limits);
  const made = types.all();
  const total = (thing: 'metrics' | 'properties' | 'events') =>
    made.reduce((sum, type) => sum + type[thing], 0);
  return {
    types: made,
    objects: [...objects, ...foreign],
    relationships: pairs,
    totals: {
      objects: result.length,
      relationships: count,
      metrics: total('metrics'),
      properties: total('properties'),
      events: total('events'),
    },
    leftOut: [
      ...missing(result.length, listed.length, 'objects'),
      ...missing(listed.length, withValues.size, 'objects with their values'),
      ...missing(count, pairs.length, 'relationships'),
    ],
  };
}

function missing(all: number, held: number, what: string): string[] {
  if (held >= all) return [];
  const [most, total] = [held, all].map((count) => new Intl.NumberFormat('en').format(count));
  return [`This page holds ${most} of ${total} ${what}.`];
}

/** Objects of findings before all others, each as long as there is room. */
function chooseValues(
  objects: readonly ObjectData[],
  first: ReadonlySet<number>,
  room: number,
): ReadonlySet<number> {
  const chosen = new Set<number>();
  const places = [...first, ...objects.keys()].filter((place) => place < objects.length);
  let left = room;
  for (const place of places) {
    const object = objects[place];
    if (object === undefined || chosen.has(place)) continue;
    left -= objectSize(object);
    if (left < 0) break;
    chosen.add(place);
  }
  return chosen;
}
