import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { contentOf, type MonitoredObject } from '../object/monitored-object.ts';
import { identityOf, type ObjectKey } from '../object/object-key.ts';

/** What objects by key need to know of their collection. */
export type CollectionKeys = {
  readonly adapterKind: string;
  /** Whether an object with this key was yielded. */
  readonly isYielded: (key: ObjectKey) => boolean;
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

  /** The object with the identity of this one, which is this one where there was none. */
  getOrPut(object: MonitoredObject): MonitoredObject | undefined {
    this.#keys.check(object);
    const identity = this.#identity(object.key);
    const known = this.#objects.get(identity);
    if (known !== undefined) return known;
    // Another object, which is not at hand any more.
    if (!contentOf(object).sent && this.#keys.isYielded(object.key)) return undefined;
    this.#objects.set(identity, object);
    return object;
  }

  values(): Iterable<MonitoredObject> {
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

  #adapterKindOf({ key }: MonitoredObject): string {
    return key.adapterKind ?? this.#keys.adapterKind;
  }

  #identity(key: ObjectKey): string {
    return identityOf(key, { adapterKind: this.#keys.adapterKind });
  }
}
