import type { CollectResult, ObjectData } from '@packwright/api';
import { ObjectIdentities } from '../collection/object-identities.ts';
import { objectIdentity } from '../collection/object-identity.ts';
import { isComplete, objectTypeName } from '../collection/object-name.ts';
import { relationshipEdges } from '../collection/relationship-edges.ts';

/** What one collection found, in numbers. */
export interface CollectionStatistics {
  /** The objects of each type, by its name, as they appear. */
  readonly types: ReadonlyMap<string, readonly ObjectCounts[]>;
  readonly relationships: readonly RelationshipCount[];
}

/** How much there is of one object: nothing is counted twice. */
export interface ObjectCounts {
  readonly metrics: number;
  readonly properties: number;
  readonly events: number;
  readonly parents: number;
  readonly children: number;
}

/** How many relationships there are between two types, repeated ones too. */
export interface RelationshipCount {
  readonly parentType: string;
  readonly childType: string;
  readonly count: number;
}

/** Counts a collection. An object that is only somebody's parent or child is none of the objects. */
export function collectionStatistics(collection: CollectResult): CollectionStatistics {
  const counted = (collection.result ?? []).filter(({ key }) => isComplete(key)).map(countsOf);
  const byIdentity = new Map(counted.map((object) => [object.identity, object]));
  const types = Map.groupBy(counted, ({ type }) => type);
  return { types, relationships: countRelationships(collection, byIdentity) };
}

interface CountedObject extends ObjectCounts {
  readonly type: string;
  readonly identity: string;
  parents: number;
  children: number;
}

function countsOf({ key, metrics = [], properties = [], events = [] }: ObjectData): CountedObject {
  return {
    type: objectTypeName(key),
    identity: objectIdentity(key),
    metrics: distinct(metrics, (metric) => metric.key),
    properties: distinct(properties, (property) => property.key),
    events: distinct(events, ({ message }) => message),
    parents: 0,
    children: 0,
  };
}

function distinct<Item>(items: readonly Item[], textOf: (item: Item) => string): number {
  return items.length < 2 ? items.length : new Set(items.map(textOf)).size;
}

function countRelationships(
  collection: CollectResult,
  objects: ReadonlyMap<string, CountedObject>,
): RelationshipCount[] {
  const pairs = new Map<string, { parentType: string; childType: string; count: number }>();
  const childrenOf = new Map<string, Set<string>>();
  const identities = new ObjectIdentities();
  for (const { parent, child } of relationshipEdges(collection)) {
    const parentType = objectTypeName(parent);
    const childType = objectTypeName(child);
    const types = `${parentType}\n${childType}`;
    const pair = pairs.get(types) ?? { parentType, childType, count: 0 };
    pair.count += 1;
    pairs.set(types, pair);

    const parentIdentity = identities.of(parent);
    const childIdentity = identities.of(child);
    const children = childrenOf.get(parentIdentity) ?? new Set<string>();
    childrenOf.set(parentIdentity, children);
    if (children.has(childIdentity)) continue;
    children.add(childIdentity);
    const parentObject = objects.get(parentIdentity);
    const childObject = objects.get(childIdentity);
    if (parentObject !== undefined) parentObject.children += 1;
    if (childObject !== undefined) childObject.parents += 1;
  }
  return [...pairs.values()];
}
