import type { AdapterDefinition, CollectResult, ObjectData } from '@packwright/api';
import { attributeCatalog } from './attribute-catalog.ts';
import { importantValues, type ShownValue } from './important-values.ts';

/** What one collection found, in numbers and examples. */
export interface CollectionSummary {
  readonly objects: number;
  readonly metrics: number;
  readonly properties: number;
  /** Pairs of a parent and one child. */
  readonly relationships: number;
  readonly events: readonly ObjectEvent[];
  /** In the order the collection has them. */
  readonly types: readonly TypeSummary[];
}

/** One event with the object it happened to. */
export interface ObjectEvent {
  readonly object: string;
  readonly message: string;
}

/** The objects of one type, and the one that stands out. */
export interface TypeSummary {
  /** The definition's label; the key where there is none. */
  readonly label: string;
  readonly count: number;
  readonly example: Example;
}

/** The object with the highest important metric, such as the fullest file system. */
export interface Example {
  readonly name: string;
  readonly values: readonly ShownValue[];
}

/**
 * Sums up a collection.
 *
 * @param definition gives labels and units, and says which values matter; the summary shows keys
 *   and the first values without it
 */
export function summarizeCollection(
  { result = [], relationships = [] }: CollectResult,
  definition: AdapterDefinition | undefined,
): CollectionSummary {
  const catalog = attributeCatalog(definition);
  const byType = Map.groupBy(result, ({ key }) => key.objectKind);
  return {
    objects: result.length,
    metrics: total(result, ({ metrics = [] }) => metrics.length),
    properties: total(result, ({ properties = [] }) => properties.length),
    relationships: total(relationships, ({ children = [] }) => children.length),
    events: result.flatMap(eventsOf),
    types: [...byType].map(([key, objects]) => {
      const type = catalog.get(key);
      const examples = objects.map((object) => ({
        name: object.key.name,
        ...importantValues(object, type),
      }));
      return { label: type?.label ?? key, count: objects.length, example: highest(examples) };
    }),
  };
}

function total<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

function eventsOf({ key, events = [] }: ObjectData): ObjectEvent[] {
  return events.map(({ message }) => ({ object: key.name, message }));
}

function highest(examples: readonly (Example & { readonly rank: number })[]): Example {
  const [first = { name: '', values: [], rank: 0 }, ...others] = examples;
  const { name, values } = others.reduce(
    (best, next) => (next.rank > best.rank ? next : best),
    first,
  );
  return { name, values };
}
