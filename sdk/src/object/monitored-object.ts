import type { Attributes } from '../definition/attribute-group.ts';
import type {
  AttributePath,
  AttributeValues,
  MetricPath,
  PropertyPath,
  PropertyValue,
} from '../definition/attribute-values.ts';
import { SdkError } from '../errors.ts';
import type { EventData, ObjectEvent } from './event.ts';
import { ObjectContent } from './object-content.ts';
import { describeKey, type ObjectKey } from './object-key.ts';
import type { ObjectRules } from './object-rules.ts';
import { putChild, relationsOf } from './put-child.ts';
import { putEvent } from './put-event.ts';
import { putAt } from './put-value.ts';
import { putValues } from './put-values.ts';
import { distinctKeys } from './relations.ts';
import { lastValue, valuesByTime } from './timed-values.ts';
import { shown } from './value-problem.ts';
import { millisecondsOf, type ValueTime } from './value-time.ts';

/** The content of an object, for the writer of the result; authors see the methods below only. */
export let contentOf: (object: MonitoredObject) => ObjectContent;

/**
 * One object of a collection and what was measured of it; made by `ObjectType.object()`. The type
 * parameters are the key of its object type, the attributes that this type declares, and whether it
 * takes others too.
 *
 * What breaks the declaration is refused where it is given: SdkError INVALID_VALUE names the object,
 * the path and what is expected. An object whose type has lenient checks keeps a warning for the log
 * instead, and reports what can be written. Once the object was yielded, values and events are
 * refused with ALREADY_SENT; relationships are possible until the collection ends.
 *
 * @example
 * import type { MonitoredObject } from '@packwright/sdk';
 * export const namesOf = (objects: readonly MonitoredObject[]) => objects.map(({ key }) => key.name);
 */
export class MonitoredObject<
  K extends string = string,
  A extends Attributes = Attributes,
  D extends boolean = boolean,
> {
  readonly objectType: K;
  readonly key: ObjectKey;
  readonly #content: ObjectContent;

  static {
    contentOf = (object) => {
      if (object instanceof MonitoredObject) return object.#content;
      throw new SdkError(
        'INVALID_OBJECT',
        `An object made by ObjectType.object() is needed, got ${shown(object)}.`,
      );
    };
  }

  constructor(objectType: K, key: ObjectKey, rules: ObjectRules) {
    this.objectType = objectType;
    this.key = key;
    this.#content = new ObjectContent(key, rules);
  }

  /**
   * Sets metrics and properties, shaped like the definition; undefined is skipped. A later value
   * replaces an earlier one of the same time. All values are of the time of the collection, or of
   * `at`: give older values in calls of their own.
   */
  set(values: AttributeValues<A>, at?: Date): this {
    const content = this.#unsent();
    const time = millisecondsOf(content, at);
    if (time !== undefined) putValues(content, content.rules.members, values, time);
    return this;
  }

  /** Sets one metric by its path: `withMetric('disk:sda|size', 400)`. Undefined is skipped. */
  withMetric(path: Path<MetricPath<A>, D>, value: number | undefined, timestamp?: ValueTime): this {
    const content = this.#unsent();
    const time = millisecondsOf(content, timestamp);
    if (time !== undefined) putAt(content, 'metric', path, value, time);
    return this;
  }

  /** Sets one property by its path: `withProperty('variety', 'Gala')`. Undefined is skipped. */
  withProperty<const P extends Path<PropertyPath<A>, D>>(
    path: P,
    value: PropertyValue<A, P> | undefined,
    timestamp?: ValueTime,
  ): this {
    const content = this.#unsent();
    const time = millisecondsOf(content, timestamp);
    if (time !== undefined) putAt(content, 'property', path, value, time);
    return this;
  }

  /** An event that is identical to one the object has already is kept once. */
  addEvent(event: ObjectEvent<Path<AttributePath<A>, D>>): this {
    putEvent(this.#unsent(), event);
    return this;
  }

  /** The same in two parts: `withEvent('Frost risk', { criticality: 'warning' })`. */
  withEvent(
    message: string,
    details: Omit<ObjectEvent<Path<AttributePath<A>, D>>, 'message'> = {},
  ): this {
    return this.addEvent({ ...details, message });
  }

  /**
   * Makes the other object a child of this one.
   *
   * @throws SdkError INVALID_OBJECT when both are the same object
   */
  addChild(child: MonitoredObject): this {
    return this.addChildren([child]);
  }

  /** An empty list says that there are no children: the platform removes those it knows. */
  addChildren(children: Iterable<MonitoredObject>): this {
    relationsOf(this.#content);
    for (const child of children) putChild(this.#content, contentOf(child));
    return this;
  }

  /** Makes this one a child of the other object; the same as `parent.addChild(this)`. */
  addParent(parent: MonitoredObject): this {
    return this.addParents([parent]);
  }

  addParents(parents: Iterable<MonitoredObject>): this {
    for (const parent of parents) putChild(contentOf(parent), this.#content);
    return this;
  }

  /** The keys of the children named in this collection, in the order they were added. */
  get children(): readonly ObjectKey[] {
    return this.#content.relations?.children ?? [];
  }

  /** The keys of the parents named in this collection, in the order they were added. */
  get parents(): readonly ObjectKey[] {
    return distinctKeys((this.#content.parents ?? []).map(({ parent }) => parent));
  }

  /** The events added so far. */
  get events(): readonly EventData[] {
    return [...(this.#content.events?.values() ?? [])];
  }

  /** All values of one metric, the oldest first; one without a time of its own counts as newest. */
  metricValues(path: Path<MetricPath<A>, D>): readonly number[] {
    return valuesByTime(this.#content.metrics, path);
  }

  /** The newest value of one metric. */
  lastMetricValue(path: Path<MetricPath<A>, D>): number | undefined {
    return lastValue(this.#content.metrics, path);
  }

  /** All values of one property, the oldest first; one without a time of its own counts as newest. */
  propertyValues<const P extends Path<PropertyPath<A>, D>>(
    path: P,
  ): readonly PropertyValue<A, P>[] {
    return valuesByTime(this.#content.properties, path) as PropertyValue<A, P>[];
  }

  /** The newest value of one property. */
  lastPropertyValue<const P extends Path<PropertyPath<A>, D>>(
    path: P,
  ): PropertyValue<A, P> | undefined {
    return lastValue(this.#content.properties, path) as PropertyValue<A, P> | undefined;
  }

  /** Whether there is any metric, property or event; relationships do not count. */
  hasContent(): boolean {
    const { metrics, properties, events } = this.#content;
    return metrics.paths.length > 0 || properties.paths.length > 0 || events !== undefined;
  }

  /** The value of one identifier as text; undefined where there is none or it is empty. */
  identifierValue(key: string): string | undefined {
    return this.key.identifiers.find((identifier) => identifier.key === key)?.value || undefined;
  }

  #unsent(): ObjectContent {
    if (!this.#content.sent) return this.#content;
    throw new SdkError(
      'ALREADY_SENT',
      `${describeKey(this.key)} was already yielded: set its values and events before that.`,
    );
  }
}

/** Any path on a dynamic type, with those it declares for the editor to offer. */
type Path<P extends string, D extends boolean> = D extends true
  ? P | (string & Record<never, never>)
  : P;
