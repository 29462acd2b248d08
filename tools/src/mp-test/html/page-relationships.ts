import type { CollectResult, ObjectKey } from '@packwright/api';
import { ObjectIdentities } from '../../collection/object-identities.ts';
import { isComplete } from '../../collection/object-name.ts';
import { relationshipEdges } from '../../collection/relationship-edges.ts';
import type { PageLimits } from './page-collection.ts';
import type { PageObject } from './page-data.ts';
import type { PageTypes, TypeInMaking } from './page-types.ts';

/** The relationships that a page holds. */
export interface PageRelationships {
  /** Places of parent and child in the page's objects. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Objects that only relationships name; they follow the collected ones. */
  readonly foreign: readonly PageObject[];
  /** How many pairs there are, with those that the page does not hold. */
  readonly count: number;
}

/** Each pair of parent and child once, if both are among the objects that are listed. */
export function pageRelationships(
  collection: CollectResult,
  types: PageTypes,
  limits: PageLimits,
): PageRelationships {
  const ends = new Ends(collection, types, limits.objects);
  const seen = new Set<string>();
  const pairs: [number, number][] = [];
  for (const { parent, child } of relationshipEdges(collection)) {
    const pair = `${ends.identityOf(parent)}\n${ends.identityOf(child)}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    types.of(child).parents += 1;
    types.of(parent).children += 1;
    if (pairs.length >= limits.relationships) continue;
    const [from, to] = [ends.placeOf(parent), ends.placeOf(child)];
    if (from !== undefined && to !== undefined) pairs.push([from, to]);
  }
  return { pairs, foreign: ends.foreign, count: seen.size };
}

/** What a page says of the key of an object. */
export function pageKey({ name, identifiers = [] }: ObjectKey, type: TypeInMaking) {
  return {
    name,
    type: type.place,
    identifiers: identifiers.map(
      ({ key, value = '', isPartOfUniqueness = false }) =>
        [key, value, isPartOfUniqueness] as const,
    ),
  };
}

/** Finds the objects that relationships name, and makes those that nobody collected. */
class Ends {
  readonly foreign: PageObject[] = [];
  readonly #identities = new ObjectIdentities();
  /** Undefined for an object that was collected but is not listed. */
  readonly #places = new Map<string, number | undefined>();
  readonly #listed: number;
  readonly #types: PageTypes;

  constructor({ result = [] }: CollectResult, types: PageTypes, most: number) {
    this.#types = types;
    this.#listed = Math.min(result.length, most);
    for (const [place, { key }] of result.entries()) {
      const identity = this.identityOf(key);
      if (!isComplete(key) || this.#places.has(identity)) continue;
      this.#places.set(identity, place < most ? place : undefined);
    }
  }

  identityOf(key: ObjectKey): string {
    return this.#identities.of(key);
  }

  placeOf(key: ObjectKey): number | undefined {
    const identity = this.identityOf(key);
    if (!this.#places.has(identity)) {
      this.#places.set(identity, this.#listed + this.foreign.length);
      const counts = { metrics: 0, properties: 0, events: 0 };
      const type = this.#types.of(key);
      this.foreign.push({ ...pageKey(key, type), ...counts, isForeign: true });
    }
    return this.#places.get(identity);
  }
}
