import type { CollectResult, ObjectKey } from '@packwright/api';
import { ObjectIdentities } from '../../collection/object-identities.ts';
import { objectName } from '../../collection/object-name.ts';
import { elementaryCycles } from './elementary-cycles.ts';
import { relationshipGraph } from './relationship-graph.ts';

/** Cycles among the relationships of a collection, and whether these are all. */
export interface RelationshipCycles {
  readonly cycles: readonly RelationshipCycle[];
  readonly complete: boolean;
}

/** One cycle; each object is a child of the one before, and the first one of the last. */
export interface RelationshipCycle {
  /** Begins with the smallest, so that two collections tell of a cycle in the same words. */
  readonly names: readonly string[];
  readonly first: ObjectKey;
}

/**
 * Finds every cycle that passes no object twice, up to `most` of them. Objects are told apart as the
 * platform does it, so a cycle does not hide behind another name for one of its objects.
 */
export function findCycles(
  collection: CollectResult,
  most: number,
  identities: ObjectIdentities = new ObjectIdentities(),
): RelationshipCycles {
  const { children, keys } = relationshipGraph(collection, identities);
  const { cycles, complete } = elementaryCycles(children, most);
  const named = cycles.map((cycle) => namedCycle(cycle.flatMap((node) => keys[node] ?? [])));
  return { cycles: named.sort((one, other) => compare(one.names, other.names)), complete };
}

function namedCycle(keys: readonly ObjectKey[]): RelationshipCycle {
  const names = keys.map(objectName);
  const least = names.reduce((smallest, name) => (name < smallest ? name : smallest));
  // Objects may have the same name: what follows them decides.
  const [rotation] = names
    .flatMap((name, place) => (name === least ? [rotated(names, place)] : []))
    .sort(compare);
  const first = keys[names.indexOf(least)];
  return { names: rotation ?? names, first: first as ObjectKey };
}

function rotated(names: readonly string[], place: number): readonly string[] {
  return [...names.slice(place), ...names.slice(0, place)];
}

function compare(one: readonly string[], other: readonly string[]): number {
  const place = one.findIndex((name, index) => name !== other[index]);
  if (place < 0) return one.length - other.length;
  return (one[place] ?? '') < (other[place] ?? '') ? -1 : 1;
}
