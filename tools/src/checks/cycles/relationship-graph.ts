import type { CollectResult, ObjectKey } from '@packwright/api';
import type { ObjectIdentities } from '../../collection/object-identities.ts';
import { relationshipEdges } from '../../collection/relationship-edges.ts';

/** Objects are numbered from 0 on; at the place of each are its children, each of them once. */
export interface RelationshipGraph {
  readonly children: readonly (readonly number[])[];
  /** How each object was named first. */
  readonly keys: readonly ObjectKey[];
}

/** The graph of all relationships that a collection adds. */
export function relationshipGraph(
  collection: CollectResult,
  identities: ObjectIdentities,
): RelationshipGraph {
  const numbers = new Map<string, number>();
  const keys: ObjectKey[] = [];
  const children: Set<number>[] = [];

  const numberOf = (key: ObjectKey): number => {
    const identity = identities.of(key);
    const known = numbers.get(identity);
    if (known !== undefined) return known;
    numbers.set(identity, keys.length);
    children.push(new Set());
    return keys.push(key) - 1;
  };

  for (const { parent, child } of relationshipEdges(collection)) {
    children[numberOf(parent)]?.add(numberOf(child));
  }
  return { children: children.map((set) => [...set]), keys };
}
