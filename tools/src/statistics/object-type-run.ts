import type { ObjectData } from '@packwright/api';
import { GrowingSet } from './growing-set.ts';
import { growthPerHour } from './growth.ts';

/** What is counted of the objects of a type in each collection. */
export const countedThings = [
  'objects',
  'metrics',
  'properties',
  'events',
  'relationships',
] as const;

/** One of the things that are counted. */
export type CountedThing = (typeof countedThings)[number];

/** By how many percent things became more in an hour. */
export type GrowthRates = Readonly<Record<CountedThing | 'propertyValues', number>>;

/** The objects of one type in one collection. */
export interface TypeInCollection {
  readonly objects: readonly ObjectData[];
  /** What tells these objects from others, in the same order. */
  readonly identities: readonly string[];
  /** Something that tells each relationship of these objects from others. */
  readonly relationships: ReadonlySet<string>;
}

/** The objects of one type through all collections in which there were any. */
export class ObjectTypeRun {
  /** Numbers of the collections in which the type was found, from 1 on. */
  readonly foundIn: number[] = [];
  /** How many there were in each of these collections. */
  readonly counts: Readonly<Record<CountedThing, number[]>> = each(() => []);
  /** How many different ones there were up to then. */
  readonly #different = each(() => new GrowingSet());
  /** The different texts of each property. */
  readonly #propertyValues = new Map<string, GrowingSet>();

  /** How many different ones there were up to each collection in which the type was found. */
  sizes(thing: CountedThing): readonly number[] {
    return this.#different[thing].sizes;
  }

  add(collection: number, { objects, identities, relationships }: TypeInCollection): void {
    for (const identity of identities) this.#different.objects.add(identity);
    for (const relationship of relationships) this.#different.relationships.add(relationship);
    this.counts.objects.push(objects.length);
    this.counts.relationships.push(relationships.size);
    this.counts.metrics.push(this.#count('metrics', objects, ({ metrics = [] }) => keys(metrics)));
    this.counts.properties.push(
      this.#count('properties', objects, ({ properties = [] }) => keys(properties)),
    );
    this.counts.events.push(
      this.#count('events', objects, ({ events = [] }) => events.map(({ message }) => message)),
    );
    for (const object of objects) this.#addPropertyValues(object);
    this.foundIn.push(collection);
    for (const set of [...Object.values(this.#different), ...this.#propertyValues.values()]) {
      set.endCollection();
    }
  }

  /** How many different texts a property had up to each collection in which the type was found. */
  propertyValueSizes(): ReadonlyMap<string, readonly number[]> {
    return new Map([...this.#propertyValues].map(([key, { sizes }]) => [key, sizes]));
  }

  /**
   * How fast everything grew. Of the texts of properties it is the property with most new ones: many
   * properties that keep theirs would hide one that changes all the time.
   */
  growth(hours: number): GrowthRates {
    const rate = (sizes: readonly number[]) =>
      growthPerHour(sizes[0] ?? 0, sizes.at(-1) ?? 0, hours);
    const rates = [...this.#propertyValues.values()].map(({ sizes }) => rate(sizes));
    return {
      ...each((thing) => rate(this.sizes(thing))),
      propertyValues: rates.reduce((most, one) => Math.max(most, one), 0),
    };
  }

  #count(
    thing: CountedThing,
    objects: readonly ObjectData[],
    textsOf: (object: ObjectData) => readonly string[],
  ): number {
    let count = 0;
    for (const object of objects) {
      const texts = new Set(textsOf(object));
      for (const text of texts) this.#different[thing].add(text);
      count += texts.size;
    }
    return count;
  }

  #addPropertyValues({ properties = [] }: ObjectData): void {
    for (const { key, stringValue } of properties) {
      if (stringValue === undefined) continue;
      const values = this.#propertyValues.get(key) ?? new GrowingSet(this.foundIn.length);
      values.add(stringValue);
      this.#propertyValues.set(key, values);
    }
  }
}

function keys(values: readonly { readonly key: string }[]): string[] {
  return values.map(({ key }) => key);
}

function each<Value>(make: (thing: CountedThing) => Value): Record<CountedThing, Value> {
  return {
    objects: make('objects'),
    metrics: make('metrics'),
    properties: make('properties'),
    events: make('events'),
    relationships: make('relationships'),
  };
}
