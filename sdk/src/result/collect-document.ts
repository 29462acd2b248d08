import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { contentOf, MonitoredObject } from '../object/monitored-object.ts';
import type { Warnings } from '../object/object-content.ts';
import type { ObjectKey } from '../object/object-key.ts';
import { distinctKeys } from '../object/relations.ts';
import { DeclaredTypes } from './declared-types.ts';
import { duplicateObject } from './duplicate-object.ts';
import { KeyShapes } from './key-shapes.ts';
import { KnownKeys } from './known-keys.ts';
import { ListWriter } from './list-writer.ts';
import { notAnObject } from './not-an-object.ts';
import { ObjectJson } from './object-json.ts';
import type { RelationshipPlan } from './relationship-plan.ts';
import { Relationships, type UncollectedChildren } from './relationships.ts';
import type { WrittenRelationships } from './write-relationships.ts';

/** What the document needs to know of the adapter, and where it goes. */
export type CollectDocumentOptions = {
  readonly adapterKind: string;
  /** What may be collected; anything where nothing is declared. */
  readonly objectTypes: readonly ObjectTypeDefinition[] | undefined;
  /** Takes the next part of the document; its bytes are used again when the promise is resolved. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Told of the values of an object that lenient checks found wrong. */
  readonly warn: (warnings: Warnings) => void;
};

/** What became of the relationships of a collection. */
export type RelationshipSummary = WrittenRelationships & {
  /** Objects that were named as parents and not collected: their children are not written. */
  readonly uncollectedParents: readonly ObjectKey[];
  /** Objects of this adapter that were only named as children. */
  readonly uncollectedChildren: UncollectedChildren;
};

/**
 * The answer to a collection as one JSON document, written while objects arrive. Values without a time
 * of their own carry the time at which the collection began. After a failure `fail` completes the
 * document with what was collected and an `errorMessage`; without relationships, so that none is
 * removed by mistake.
 */
export class CollectDocument {
  readonly #options: CollectDocumentOptions;
  readonly #types: DeclaredTypes;
  readonly #lists: ListWriter;
  readonly #keys: KnownKeys;
  readonly #relationships: Relationships;
  readonly #writeObject: (object: MonitoredObject) => void;
  #written = 0;

  constructor(options: CollectDocumentOptions) {
    this.#options = options;
    this.#types = new DeclaredTypes(options.objectTypes);
    this.#lists = new ListWriter(options.write);
    const shapes = new KeyShapes(options.adapterKind);
    this.#keys = new KnownKeys(shapes);
    this.#relationships = new Relationships(this.#keys);
    const json = new ObjectJson(shapes, this.#lists.bytes, Date.now());
    this.#writeObject = (object) => json.write(object);
  }

  /** How many objects are written; not those of other adapters that have nothing but relationships. */
  get written(): number {
    return this.#written;
  }

  /** @throws SdkError INVALID_OBJECT for what may not be collected */
  check(object: MonitoredObject): void {
    if (!(object instanceof MonitoredObject)) throw notAnObject(object);
    this.#types.check(contentOf(object));
  }

  has(key: ObjectKey): boolean {
    if (this.#keys.size === 0) return false;
    const number = this.#keys.find(key);
    return number !== undefined && this.#keys.isCollected(number);
  }

  /**
   * Writes the object, which takes no more values from there on. Foreign objects without values and
   * events take part in relationships only.
   *
   * @returns a promise where a part of the document is complete: wait for it before the next call
   * @throws SdkError DUPLICATE_OBJECT or INVALID_OBJECT
   */
  add(object: MonitoredObject): Promise<void> | undefined {
    this.check(object);
    const number = this.#numberOf(object.key);
    const content = contentOf(object);
    content.sent = true;
    if (content.warnings !== undefined) this.#options.warn(content.warnings);
    const isWritten = !this.#isForeign(object.key) || object.hasContent();
    const part = isWritten ? this.#write(object) : undefined;
    this.#keys.collect(number);
    this.#relationships.add(content);
    return part;
  }

  /** @param notExisting left out as far as they are part of the collection */
  async end(
    plan: RelationshipPlan,
    notExisting: readonly ObjectKey[] = [],
  ): Promise<RelationshipSummary> {
    if (this.#lists.isEmpty) this.#lists.open('result');
    this.#lists.open('relationships');
    const written = await this.#writeRelationships(plan);
    await this.#writeNotExisting(notExisting);
    await this.#lists.end();
    const { uncollectedParents, uncollectedChildren } = this.#relationships;
    return { ...written, uncollectedParents, uncollectedChildren };
  }

  /** Completes the document, also where `end` failed. */
  async fail(message: string): Promise<void> {
    await this.#lists.endWith('errorMessage', message);
  }

  #numberOf(key: ObjectKey): number {
    const number = this.#keys.numberOfNew(key);
    if (number !== undefined) return number;
    throw duplicateObject(
      key,
      this.#keys.keyAt(this.#keys.numberOf(key)),
      this.#options.adapterKind,
    );
  }

  #write(object: MonitoredObject): Promise<void> | undefined {
    if (this.#lists.isEmpty) this.#lists.open('result');
    const part = this.#lists.add(object, this.#writeObject);
    this.#written += 1;
    return part;
  }

  async #writeRelationships(plan: RelationshipPlan): Promise<WrittenRelationships> {
    const gathered = this.#relationships;
    if (!gathered.mayHaveEntries(plan)) {
      return { entries: 0, cycles: { texts: [], complete: true }, ownParents: [] };
    }
    const { writeRelationships } = await import('./write-relationships.ts');
    return writeRelationships(gathered, plan, this.#lists);
  }

  async #writeNotExisting(keys: readonly ObjectKey[]): Promise<void> {
    const missing = distinctKeys(keys).filter((key) => !this.has(key));
    if (missing.length > 0) this.#lists.open('notExistingObjects');
    for (const key of missing) {
      await this.#lists.add(key, () => this.#keys.write(key, this.#lists.bytes));
    }
  }

  #isForeign({ adapterKind }: ObjectKey): boolean {
    return adapterKind !== undefined && adapterKind !== this.#options.adapterKind;
  }
}
