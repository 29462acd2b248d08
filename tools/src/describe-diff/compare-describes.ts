import type { XmlElement } from '../describe/xml-element.ts';
import { declaredKeys } from './declared-keys.ts';

/** How the keys of one describe differ from those of another. */
export interface DescribeDifference {
  /** Ways to keys, such as `object type tree, attribute age`, in the order of the newer describe. */
  readonly added: readonly string[];
  /** In the order of the older one. What is below a key that was removed is not told again. */
  readonly removed: readonly string[];
  readonly changed: readonly ChangedKey[];
}

/** A key that both have, and of which they say something else. */
export interface ChangedKey {
  readonly place: string;
  /** Name of the attribute, such as `dataType`. */
  readonly attribute: string;
  readonly old: string;
  readonly new: string;
}

/** Compares two describes: roots of their documents. */
export function compareDescribes(older: XmlElement, newer: XmlElement): DescribeDifference {
  const [before, after] = [declaredKeys(older), declaredKeys(newer)];
  const changed = Array.from(after).flatMap(([place, facts]) => {
    const known = before.get(place);
    if (known === undefined) return [];
    return Object.entries(facts).flatMap(([attribute, value]) => {
      const old = known[attribute] ?? '';
      return old === value ? [] : [{ place, attribute, old, new: value }];
    });
  });
  return {
    added: highest([...after.keys()].filter((place) => !before.has(place))),
    removed: highest([...before.keys()].filter((place) => !after.has(place))),
    changed,
  };
}

/** Those that are below none of the others; what is below a key comes right after it. */
function highest(places: readonly string[]): string[] {
  const found: string[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last === undefined || !place.startsWith(`${last}, `)) found.push(place);
  }
  return found;
}
