import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { SdkError } from '../errors.ts';
import { contentOf, type MonitoredObject } from '../object/monitored-object.ts';
import { describeKey, identityOf, type ObjectKey } from '../object/object-key.ts';

/** What objects by key need to know of their collection. */
export type CollectionKeys = {
  readonly adapterKind: string;
  /** Whether an object with this key was yielded. */
  readonly isYielded: (key: ObjectKey) => boolean;
  /** The keys of the object types that may be collected; undefined where any may be. */
  readonly objectTypes: readonly string[] | undefined;
  /** Throws for an object that may not be collected, where it is added and not when it is written. */
  readonly check: (object: MonitoredObject) => void;
};

/** The objects of a result in the order in which they came, one for each identity. */
export class ObjectsByKey {
  readonly #keys: CollectionKeys;
  readonly #objects = new Map<string, MonitoredObject>();

  constructor(keys: CollectionKeys) {
    this.#keys = keys;
  }

  get(key: ObjectKey): MonitoredObject | undefined {
    return this.#objects.get(this.#identity(key));
  }

  /**
   * The object with the identity of this one, which is this one where there was none.
   *
   * @throws SdkError DUPLICATE_OBJECT when that is not at hand, or takes other values
   */
  getOrPut(object: MonitoredObject): MonitoredObject {
    const known = this.#knownOrPut(object);
    if (known === undefined) throw alreadyCollected([object]);
    if (contentOf(known).rules.type === contentOf(object).rules.type) return known;
    throw new SdkError(
      'DUPLICATE_OBJECT',
      `${describeKey(object.key)} is in the result as an object of another type, or one made by foreignObject(), which takes other values: make it in one way only.`,
    );
  }

  /** @throws SdkError DUPLICATE_OBJECT naming those with the identity of another object */
  putAll(objects: Iterable<MonitoredObject>): void {
    const twice = Array.from(objects).filter((object) => this.#knownOrPut(object) !== object);
    if (twice.length > 0) throw alreadyCollected(twice);
  }

  values(): MapIterator<MonitoredObject> {
    return this.#objects.values();
  }

  /** Those of one type, or of one adapter; all where neither is given. */
  select({ key, adapterKind }: Partial<ObjectTypeDefinition>): MonitoredObject[] {
    const ofAdapter = adapterKind ?? (key === undefined ? undefined : this.#keys.adapterKind);
    return Array.from(this.#objects.values()).filter(
      (object) =>
        (key === undefined || object.objectType === key) &&
        (ofAdapter === undefined || this.#adapterKindOf(object) === ofAdapter),
    );
  }

  #knownOrPut(object: MonitoredObject): MonitoredObject | undefined {
    this.#keys.check(object);
    const identity = this.#identity(object.key);
    const known = this.#objects.get(identity);
    if (known !== undefined) return known;
    // Another object, which is not at hand any more.
    if (!contentOf(object).sent && this.#keys.isYielded(object.key)) return undefined;
    this.#objects.set(identity, object);
    return object;
  }

  #adapterKindOf({ key }: MonitoredObject): string {
    return key.adapterKind ?? this.#keys.adapterKind;
  }

  #identity(key: ObjectKey): string {
    return identityOf(key, { adapterKind: this.#keys.adapterKind });
  }
}

function alreadyCollected(objects: readonly MonitoredObject[]): SdkError {
  const keys = objects.map(({ key }) => describeKey(key)).join(', ');
  return new SdkError(
    'DUPLICATE_OBJECT',
    `${keys}: another object with this identity is in this collection already.`,
  );
}
