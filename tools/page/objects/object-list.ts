import type { PageObject } from '../../src/mp-test/html/page-data.ts';
import type { Collection } from '../collection.ts';

/** What a table can be sorted by. */
export type SortKey =
  | 'name'
  | 'type'
  | 'identifiers'
  | 'metrics'
  | 'properties'
  | 'events'
  | 'parents'
  | 'children'
  | 'messages';

/** Which objects are shown, and in which order. */
export interface ObjectQuery {
  /** Words that must all be in the name, the type or an identifier. */
  readonly words: string;
  /** Place of the only type; undefined for all. */
  readonly type: number | undefined;
  readonly onlyWithMessages: boolean;
  /** Undefined for the order of the collection. */
  readonly sort: { readonly key: SortKey; readonly descending: boolean } | undefined;
}

/** Finds objects by what somebody typed. */
export class ObjectList {
  readonly #collection: Collection;
  /** What is searched, made when it is searched first. */
  #texts: readonly string[] | undefined;

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** Places of the objects. */
  find({ words, type, onlyWithMessages, sort }: ObjectQuery): number[] {
    const { objects, findings } = this.#collection;
    const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
    const texts = parts.length === 0 ? [] : this.#searched();
    const found = [...objects.keys()].filter(
      (place) =>
        (type === undefined || objects[place]?.type === type) &&
        (!onlyWithMessages || (findings[place] ?? []).length > 0) &&
        parts.every((part) => texts[place]?.includes(part)),
    );
    return sort === undefined ? found : this.#sorted(found, sort.key, sort.descending);
  }

  #searched(): readonly string[] {
    this.#texts ??= this.#collection.objects.map((object) => {
      const { name, label } = this.#collection.typeOf(object);
      return [object.name, name, label, identifiersText(object)].join('\n').toLowerCase();
    });
    return this.#texts;
  }

  #sorted(places: readonly number[], key: SortKey, descending: boolean): number[] {
    const values = new Map(places.map((place) => [place, this.#value(place, key)]));
    const factor = descending ? -1 : 1;
    return places.toSorted(
      (one, other) => factor * compare(values.get(one) ?? '', values.get(other) ?? ''),
    );
  }

  #value(place: number, key: SortKey): string | number {
    const { objects, parents, children, findings } = this.#collection;
    const object = objects[place];
    if (object === undefined) return '';
    switch (key) {
      case 'name':
        return object.name;
      case 'type':
        return this.#collection.typeOf(object).label;
      case 'identifiers':
        return identifiersText(object);
      case 'parents':
        return parents[place]?.length ?? 0;
      case 'children':
        return children[place]?.length ?? 0;
      case 'messages':
        return findings[place]?.length ?? 0;
      default:
        return object[key];
    }
  }
}

/** The values of the identifiers, those first that tell objects apart. */
export function identifiersText({ identifiers }: PageObject): string {
  const unique = identifiers.filter(([, , isUnique]) => isUnique);
  const others = identifiers.filter(([, , isUnique]) => !isUnique);
  return [...unique, ...others].map(([, value]) => value).join(', ');
}

const inOrder = new Intl.Collator('en', { numeric: true });

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : inOrder.compare(String(one), String(other));
}
