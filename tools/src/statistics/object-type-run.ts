import type { ObjectData } from '@packwright/api';
import { GrowingSet } from './growing-set.ts';
import type { CountedThing, ObjectTypeSummary } from './long-run-summary.ts';

/** The objects of one type in one collection. */
export interface TypeInCollection {
  readonly objects: readonly ObjectData[];
  /** What tells these objects from others, in the same order. */
  readonly identities: readonly string[];
  /** Something that tells each relationship of these objects from others. */
  readonly relationships: ReadonlySet<string>;
}

/** Counts the objects of one type through all collections in which there are any. */
export class ObjectTypeRun {
  readonly #foundIn: number[] = [];
  readonly #counts = forEachThing<number[]>(() => []);
  readonly #different = forEachThing(() => new GrowingSet());
  readonly #propertyValues = new Map<string, GrowingSet>();

  /** @param collection the number of the collection, from 1 on */
  add(collection: number, { objects, identities, relationships }: TypeInCollection): void {
    for (const identity of identities) this.#different.objects.add(identity);
    for (const relationship of relationships) this.#different.relationships.add(relationship);
    this.#counts.objects.push(objects.length);
    this.#counts.relationships.push(relationships.size);
    this.#count('metrics', objects, ({ metrics = [] }) => metrics.map(({ key }) => key));
    this.#count('properties', objects, ({ properties = [] }) => properties.map(({ key }) => key));
    this.#count('events', objects, ({ events = [] }) => events.map(({ message }) => message));
    for (const object of objects) this.#addPropertyValues(object);
    this.#foundIn.push(collection);
    for (const set of [...Object.values(this.#different), ...this.#propertyValues.values()]) {
      set.endCollection();
    }
  }

  summary(): ObjectTypeSummary {
    const values = [...this.#propertyValues].map(([key, { sizes }]) => [key, sizes] as const);
    return {
      foundIn: this.#foundIn,
      counts: this.#counts,
      sizes: forEachThing((thing) => this.#different[thing].sizes),
      propertyValueSizes: new Map(values),
    };
  }

  #count(
    thing: CountedThing,
    objects: readonly ObjectData[],
    textsOf: (object: ObjectData) => readonly string[],
  ): void {
    let count = 0;
    for (const object of objects) {
      const texts = new Set(textsOf(object));
      for (const text of texts) this.#different[thing].add(text);
      count += texts.size;
    }
    this.#counts[thing].push(count);
  }

  #addPropertyValues({ properties = [] }: ObjectData): void {
    // Of a property that is there twice, the last text counts.
    const texts = new Map<string, string>();
    for (const { key, stringValue } of properties) {
      if (stringValue !== undefined) texts.set(key, stringValue);
    }
    for (const [key, text] of texts) {
      const values = this.#propertyValues.get(key) ?? new GrowingSet(this.#foundIn.length);
      values.add(text);
      this.#propertyValues.set(key, values);
    }
  }
}

function forEachThing<Value>(make: (thing: CountedThing) => Value): Record<CountedThing, Value> {
  return {
    objects: make('objects'),
    metrics: make('metrics'),
    properties: make('properties'),
    events: make('events'),
    relationships: make('relationships'),
  };
}
