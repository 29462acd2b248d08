import type { Attributes } from '../definition/attribute-group.ts';
import type { MetricPath, PropertyPath, PropertyValue } from '../definition/attribute-values.ts';
import type { EventJson, ObjectJson, ValueJson } from './result-json.ts';
import { keyText } from './result-key.ts';
import { TestFailure } from './test-failure.ts';

/** The relatives of an object in the result, by the names they are found under. */
export type Relatives = {
  readonly children: readonly string[];
  readonly parents: readonly string[];
};

/**
 * One object of a collected result, as the platform gets it. `A` are the attributes of its type, where
 * the result was asked for it by its type and not by the type's key.
 *
 * @example
 * import type { ResultObject } from '@packwright/sdk/testing';
 *
 * export const moistureOf = (tree: ResultObject) => tree.metric('sensor:probe A|moisture');
 */
export class ResultObject<A extends Attributes = Attributes> {
  readonly json: ObjectJson;
  readonly #relatives: () => Relatives;

  constructor(json: ObjectJson, relatives: () => Relatives) {
    this.json = json;
    this.#relatives = relatives;
  }

  get name(): string {
    return this.json.key.name;
  }

  get objectType(): string {
    return this.json.key.objectKind;
  }

  get adapterKind(): string {
    return this.json.key.adapterKind;
  }

  /** The values by key, as texts. */
  get identifiers(): Readonly<Record<string, string>> {
    const { identifiers = [] } = this.json.key;
    return Object.fromEntries(identifiers.map(({ key, value = '' }) => [key, value]));
  }

  /** The latest value of each metric, by path. */
  get metrics(): Readonly<Record<string, number>> {
    return latest(this.json.metrics) as Record<string, number>;
  }

  /** The latest value of each property, by path. */
  get properties(): Readonly<Record<string, string | number>> {
    return latest(this.json.properties);
  }

  get events(): readonly EventJson[] {
    return this.json.events ?? [];
  }

  /** The names of its children in this result, in their order. */
  get children(): readonly string[] {
    return this.#relatives().children;
  }

  /** The names of its parents in this result. */
  get parents(): readonly string[] {
    return this.#relatives().parents;
  }

  /**
   * The latest value of a metric.
   *
   * @throws TestFailure listing the metrics that there are
   */
  metric(path: MetricPath<A>): number {
    return this.#value('metric', this.metrics, path);
  }

  /**
   * The latest value of a property.
   *
   * @throws TestFailure listing the properties that there are
   */
  property<P extends PropertyPath<A>>(path: P): PropertyValue<A, P> {
    return this.#value('property', this.properties, path) as PropertyValue<A, P>;
  }

  /** All values of a metric with their times, in their order; none when there is no such metric. */
  metricValues(path: MetricPath<A>): readonly { readonly value: number; readonly time: Date }[] {
    return (this.json.metrics ?? [])
      .filter(({ key }) => key === path)
      .map(({ numberValue = Number.NaN, timestamp = 0 }) => {
        return { value: numberValue, time: new Date(timestamp) };
      });
  }

  /** One line that tells it from others: `tree "Tree 7" (tree_id=T-7)`. */
  toString(): string {
    return keyText(this.json.key, this.adapterKind);
  }

  #value<T>(what: string, values: Readonly<Record<string, T>>, path: string): T {
    const value = Object.hasOwn(values, path) ? values[path] : undefined;
    if (value !== undefined) return value;
    const known = Object.keys(values);
    const list = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
    throw new TestFailure(`${this} has no ${what} ${path}. ${list}`);
  }
}

function latest(values: readonly ValueJson[] = []): Record<string, string | number> {
  const byTime = values.toSorted((a, b) => (a.timestamp ?? 0) - (b.timestamp ?? 0));
  const order = values.map(({ key }) => [key, 0] as const);
  const last = byTime.map(({ key, numberValue, stringValue }) => {
    return [key, numberValue ?? stringValue ?? Number.NaN] as const;
  });
  return Object.fromEntries([...order, ...last]);
}
