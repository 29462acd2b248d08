import type { ObjectData, ObjectKey } from '@packwright/api';
import { objectTypeName } from '../../collection/object-name.ts';
import {
  type AttributeCatalog,
  type CatalogEntry,
  type CatalogType,
  definedPath,
} from '../../summary/attribute-catalog.ts';
import { bytesPerUnit, unitText } from '../../summary/value-text.ts';
import type { PageAttribute, PageCounts, PageType } from './page-data.ts';

/** The object types of a page, made as they are met. */
export class PageTypes {
  readonly #catalog: AttributeCatalog;
  readonly #types = new Map<string, TypeInMaking>();

  constructor(catalog: AttributeCatalog) {
    this.#catalog = catalog;
  }

  of(key: ObjectKey): TypeInMaking {
    const name = objectTypeName(key);
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const described = this.#catalog.get(key.objectKind);
    const type = new TypeInMaking(name, key.objectKind, this.#types.size, described);
    this.#types.set(name, type);
    return type;
  }

  all(): PageType[] {
    return [...this.#types.values()].map((type) => type.finished());
  }
}

/** One object type while its objects are counted. */
export class TypeInMaking {
  readonly place: number;
  parents = 0;
  children = 0;
  readonly #name: string;
  readonly #key: string;
  readonly #described: CatalogType | undefined;
  readonly #counts = { objects: 0, metrics: 0, properties: 0, events: 0 };
  readonly #attributes: PageAttribute[] = [];
  readonly #places = new Map<string, number>();

  constructor(name: string, key: string, place: number, described: CatalogType | undefined) {
    this.#name = name;
    this.#key = key;
    this.place = place;
    this.#described = described;
  }

  /** Counts an object; gives back what it has. */
  count({ metrics = [], properties = [], events = [] }: Omit<ObjectData, 'key'>): PageCounts {
    const counts = {
      metrics: metrics.length,
      properties: properties.length,
      events: events.length,
    };
    this.#counts.objects += 1;
    this.#counts.metrics += counts.metrics;
    this.#counts.properties += counts.properties;
    this.#counts.events += counts.events;
    return counts;
  }

  /** The place of a metric or property among the attributes. */
  attribute(key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const entry = this.#described?.attributes.get(definedPath(key));
    this.#places.set(key, this.#attributes.length);
    return this.#attributes.push(pageAttribute(key, entry)) - 1;
  }

  finished(): PageType {
    return {
      name: this.#name,
      label: this.#described?.label ?? this.#key,
      ...this.#counts,
      parents: this.parents,
      children: this.children,
      identifiers: Object.fromEntries(this.#described?.identifiers ?? []),
      attributes: this.#attributes,
    };
  }
}

function pageAttribute(key: string, entry: CatalogEntry | undefined): PageAttribute {
  if (entry === undefined) return { key, label: key };
  const { label, unit } = entry;
  const instances = [...key.matchAll(/:([^|]*)\|/g)].map(([, instance]) => instance);
  const shown = instances.length === 0 ? label : `${label} (${instances.join(', ')})`;
  const bytes = unit === undefined ? undefined : bytesPerUnit(unit);
  return {
    key,
    label: shown,
    ...(unit === undefined ? {} : { unit: unitText(unit) }),
    ...(bytes === undefined ? {} : { bytes }),
  };
}
