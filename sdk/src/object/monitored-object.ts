import type { Attributes, InstancedGroup } from '../definition/attribute-group.ts';
import {
  type AttributePath,
  type AttributeValues,
  withoutInstance,
} from '../definition/attribute-values.ts';
import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { SdkError } from '../errors.ts';
import { type EventData, eventData, eventProblem, type ObjectEvent } from './event.ts';
import { isMetricValue } from './metric.ts';
import { describeKey, identityOf, type ObjectKey } from './object-key.ts';
import { isPropertyValue } from './property.ts';

/** What an object holds when it is written into the result. */
export type ObjectContent = {
  readonly metrics: Map<string, number>;
  readonly properties: Map<string, string | number>;
  readonly events: EventData[];
  readonly relations: Relations;
  /** True once metrics, properties and events have left; relationships are written last. */
  sent: boolean;
};

/** Kept apart from the values, which need not stay in memory until the collection ends. */
export type Relations = {
  readonly parent: ObjectKey;
  /** By identity; undefined while nothing was said about children, so that the known ones stay. */
  children: Map<string, ObjectKey> | undefined;
};

/** The content of an object, for the writer of the result; authors see the methods below only. */
export let contentOf: (object: MonitoredObject) => ObjectContent;

/** What an object needs to know of its type to check what it is given. */
export type ObjectRules<A extends Attributes = Attributes, D extends boolean = boolean> = Pick<
  ObjectTypeDefinition<string, never, A, D>,
  'attributes' | 'dynamic' | 'checks'
>;

/**
 * One object of a collection and what was measured of it; made by `ObjectType.object()`. The type
 * parameters are the key of its object type and the attributes that this type declares.
 */
export class MonitoredObject<
  K extends string = string,
  A extends Attributes = Attributes,
  D extends boolean = boolean,
> {
  readonly objectType: K;
  readonly key: ObjectKey;
  readonly #rules: ObjectRules<A, D>;
  readonly #content: ObjectContent;

  static {
    contentOf = (object) => object.#content;
  }

  constructor(objectType: K, key: ObjectKey, rules: ObjectRules<A, D>) {
    this.objectType = objectType;
    this.key = key;
    this.#rules = rules;
    this.#content = {
      metrics: new Map(),
      properties: new Map(),
      events: [],
      relations: { parent: key, children: undefined },
      sent: false,
    };
  }

  /**
   * Sets metrics and properties, shaped like the definition. May be called several times: a later
   * value replaces an earlier one, undefined is skipped.
   *
   * @throws SdkError INVALID_VALUE for a key the definition lacks, a value of the wrong type, NaN
   * and infinity; ALREADY_SENT once the object was yielded
   */
  set(values: AttributeValues<A>): this {
    this.#refuseWhenSent();
    this.#setAll(this.#rules.attributes, values, '');
    return this;
  }

  /** @throws SdkError INVALID_VALUE, naming the field; ALREADY_SENT once the object was yielded */
  addEvent(event: ObjectEvent<AttributePath<A>>): this {
    this.#refuseWhenSent();
    const problem = eventProblem(event, this.#rules.attributes);
    if (problem !== undefined) this.#refuse(problem);
    this.#content.events.push(eventData(event));
    return this;
  }

  /** Makes the other object a child of this one; possible until the collection ends. */
  addChild(child: MonitoredObject): this {
    return this.addChildren([child]);
  }

  /** An empty list says that there are no children: the platform removes those it knows. */
  addChildren(children: Iterable<MonitoredObject>): this {
    const { relations } = this.#content;
    relations.children ??= new Map();
    for (const { key } of children) relations.children.set(identityOf(key), key);
    return this;
  }

  #setAll(attributes: Attributes, values: object, prefix: string): void {
    for (const [key, value] of Object.entries(values)) {
      const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
      this.#setOne(attribute, prefix + key, value);
    }
  }

  #setOne(attribute: Attributes[string] | undefined, path: string, value: unknown): void {
    if (attribute !== undefined && value === undefined) return;
    if (attribute?.kind === 'metric' && isMetricValue(attribute, value)) {
      this.#content.metrics.set(path, value);
    } else if (attribute?.kind === 'property' && isPropertyValue(attribute, value)) {
      this.#content.properties.set(path, value);
    } else if (attribute?.kind === 'group' && typeof value === 'object' && value !== null) {
      this.#setAll(attribute.attributes, value, `${path}|`);
    } else if (attribute?.kind === 'instancedGroup' && isRecord(value)) {
      this.#setInstances(attribute, value, path);
    } else {
      this.#refuse(`${path} ${expectation(attribute)}, got ${shown(value)}`);
    }
  }

  #setInstances(group: InstancedGroup, values: InstanceRecord, path: string): void {
    for (const [instance, ofInstance] of Object.entries(values)) {
      if (ofInstance === undefined) continue;
      if (!isRecord(ofInstance)) this.#refuse(`${path} takes an object for each instance`);
      this.#setAll(group.attributes, ofInstance, `${path}:${instance}|`);
    }
    const total = values[withoutInstance];
    if (isRecord(total)) this.#setAll(group.attributes, total, `${path}|`);
  }

  #refuse(problem: string): never {
    throw new SdkError('INVALID_VALUE', `${describeKey(this.key)}: ${problem}.`);
  }

  #refuseWhenSent(): void {
    if (!this.#content.sent) return;
    throw new SdkError(
      'ALREADY_SENT',
      `${describeKey(this.key)} was already yielded: set its values and events before that.`,
    );
  }
}

type InstanceRecord = { readonly [key: string | symbol]: unknown };

function isRecord(value: unknown): value is InstanceRecord {
  return typeof value === 'object' && value !== null;
}

function expectation(attribute: Attributes[string] | undefined): string {
  if (attribute === undefined) return 'is not declared by the object type';
  if (attribute.kind === 'group') return 'is a group and takes an object';
  if (attribute.kind === 'instancedGroup') return 'takes an object for each instance';
  if (attribute.kind === 'property' && attribute.type === 'string') return 'takes a text';
  return attribute.discrete ? 'takes a whole number' : 'takes a finite number';
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
