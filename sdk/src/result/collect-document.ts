import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { SdkError } from '../errors.ts';
import { contentOf, MonitoredObject } from '../object/monitored-object.ts';
import type { Warnings } from '../object/object-content.ts';
import { describeKey, identityOf, type ObjectKey } from '../object/object-key.ts';
import { distinctKeys } from '../object/relations.ts';
import { DeclaredTypes } from './declared-types.ts';
import { IdentityTable } from './identity-table.ts';
import { JsonBytes } from './json-bytes.ts';
import { KeyShapes } from './key-shapes.ts';
import { ObjectJson } from './object-json.ts';
import { type RelationshipPlan, Relationships } from './relationships.ts';
import { type WrittenRelationships, writeRelationships } from './write-relationships.ts';

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
};

/** Bytes gathered before they are written: few calls, and memory that stays small. */
const partLength = 256 * 1024;

const comma = 0x2c;

/**
 * The answer to a collection as one JSON document, written while objects arrive. Values without a time
 * of their own carry the time at which the collection began. After a failure `fail` completes the
 * document with what was collected and an `errorMessage`; without relationships, so that none is
 * removed by mistake.
 */
export class CollectDocument {
  readonly #options: CollectDocumentOptions;
  readonly #types: DeclaredTypes;
  readonly #identities = new IdentityTable();
  readonly #bytes = new JsonBytes();
  readonly #keys: KeyShapes;
  readonly #json: ObjectJson;
  readonly #relationships: Relationships;
  #written = 0;

  constructor(options: CollectDocumentOptions) {
    this.#options = options;
    this.#types = new DeclaredTypes(options.objectTypes);
    this.#keys = new KeyShapes(options.adapterKind);
    this.#json = new ObjectJson(this.#keys, this.#bytes, Date.now());
    this.#relationships = new Relationships(options.adapterKind, this.#keys);
  }

  /** How many objects are written; not those of other adapters that have nothing but relationships. */
  get written(): number {
    return this.#written;
  }

  has(key: ObjectKey): boolean {
    return this.#identities.size > 0 && this.#identities.has(this.#identity(key));
  }

  /**
   * Writes the object, which takes no more values from there on. Foreign objects without values and
   * events take part in relationships only.
   *
   * @returns a promise where a part of the document is complete: wait for it before the next call
   * @throws SdkError DUPLICATE_OBJECT or INVALID_OBJECT
   */
  add(object: MonitoredObject): Promise<void> | undefined {
    const content = this.#accepted(object);
    content.sent = true;
    if (content.warnings !== undefined) this.#options.warn(content.warnings);
    if (!this.#isForeign(object.key) || object.hasContent()) this.#write(object);
    this.#relationships.add(content);
    return this.#flushWhenLong();
  }

  /** @param notExisting left out as far as they are part of the collection */
  async end(
    plan: RelationshipPlan,
    notExisting: Iterable<ObjectKey> = [],
  ): Promise<RelationshipSummary> {
    this.#bytes.json(
      this.#written === 0 ? '{"result":[],"relationships":[' : '],"relationships":[',
    );
    const summary = await writeRelationships(this.#relationships.entries(plan), {
      adapterKind: this.#options.adapterKind,
      keys: this.#keys,
      bytes: this.#bytes,
      flushWhenLong: () => this.#flushWhenLong(),
    });
    this.#bytes.json(']');
    await this.#writeNotExisting(notExisting);
    this.#bytes.json('}');
    await this.#flush();
    return { ...summary, uncollectedParents: this.#relationships.uncollectedParents };
  }

  async fail(message: string): Promise<void> {
    this.#bytes.json(this.#written === 0 ? '{"errorMessage":' : '],"errorMessage":');
    this.#bytes.text(message);
    this.#bytes.json('}');
    await this.#flush();
  }

  #accepted(object: MonitoredObject) {
    if (!(object instanceof MonitoredObject)) {
      throw new SdkError('INVALID_OBJECT', 'Collect objects made by ObjectType.object() only.');
    }
    const content = contentOf(object);
    this.#types.check(content);
    if (this.#identities.add(this.#identity(object.key))) return content;
    throw new SdkError(
      'DUPLICATE_OBJECT',
      `${describeKey(object.key)} is in this collection already: collect each object once.`,
    );
  }

  /** Takes back what is written of an object that cannot be written to its end. */
  #write(object: MonitoredObject): void {
    const { length } = this.#bytes;
    try {
      this.#bytes.json(this.#written === 0 ? '{"result":[' : ',\n');
      this.#json.write(object);
      this.#written += 1;
    } catch (failure) {
      this.#bytes.cutTo(length);
      throw failure;
    }
  }

  async #writeNotExisting(keys: Iterable<ObjectKey>): Promise<void> {
    const missing = distinctKeys([...keys]).filter((key) => !this.has(key));
    if (missing.length === 0) return;
    this.#bytes.json(',"notExistingObjects":[');
    for (const [place, key] of missing.entries()) {
      if (place > 0) this.#bytes.mark(comma);
      this.#keys.write(key, this.#bytes);
      await this.#flushWhenLong();
    }
    this.#bytes.json(']');
  }

  #isForeign({ adapterKind }: ObjectKey): boolean {
    return adapterKind !== undefined && adapterKind !== this.#options.adapterKind;
  }

  #identity(key: ObjectKey): string {
    return identityOf(key, { adapterKind: this.#options.adapterKind });
  }

  #flushWhenLong(): Promise<void> | undefined {
    return this.#bytes.length < partLength ? undefined : this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#options.write(this.#bytes.gathered);
    this.#bytes.cutTo(0);
  }
}
