import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { SdkError } from '../errors.ts';
import type { EventData } from '../object/event.ts';
import { type MetricData, metricData } from '../object/metric.ts';
import { contentOf, MonitoredObject } from '../object/monitored-object.ts';
import type { ObjectContent } from '../object/object-content.ts';
import { describeKey, type Identifier, identityOf, type ObjectKey } from '../object/object-key.ts';
import { type PropertyData, propertyData } from '../object/property.ts';
import { collectionTime, type TimedValues } from '../object/timed-values.ts';

/** The key of an object as the collector reads it. */
export type ObjectKeyData = {
  readonly name: string;
  readonly adapterKind: string;
  readonly objectKind: string;
  readonly identifiers: readonly Identifier[];
};

/** One object as the collector reads it; each list is written even when it is empty. */
export type ObjectData = {
  readonly key: ObjectKeyData;
  readonly metrics: readonly MetricData[];
  readonly properties: readonly PropertyData[];
  readonly events: readonly EventData[];
};

/** Replaces all children that the platform knows of the parent. */
export type RelationshipData = {
  readonly parent: ObjectKeyData;
  readonly children: readonly ObjectKeyData[];
};

/** What the document needs to know of the adapter, and where it goes. */
export type CollectDocumentOptions = {
  readonly adapterKind: string;
  /** What may be collected; anything where nothing is declared. */
  readonly objectTypes: readonly ObjectTypeDefinition[] | undefined;
  /** Takes the next part of the document; the collection goes on when it resolves. */
  readonly write: (text: string) => Promise<void>;
};

/** Characters gathered before they are written: few calls, and memory that stays small. */
const chunkLength = 1 << 20;

/**
 * The answer to a collection as one JSON document, written while objects arrive. All data carry the
 * time at which the collection began. After a failure `fail` completes the document with what was
 * collected and an `errorMessage`; without relationships, so that none is removed by mistake.
 */
export class CollectDocument {
  readonly #options: CollectDocumentOptions;
  readonly #timestamp = Date.now();
  readonly #seen = new Set<string>();
  readonly #written: ObjectContent[] = [];
  #pending = '';

  constructor(options: CollectDocumentOptions) {
    this.#options = options;
  }

  /** @throws SdkError DUPLICATE_OBJECT or INVALID_OBJECT */
  async add(object: MonitoredObject): Promise<void> {
    this.#refuseUnknownType(object);
    this.#refuseDuplicate(object.key);
    const text = JSON.stringify(this.#objectData(object));
    this.#pending += (this.#written.length === 0 ? '{"result":[' : ',\n') + text;
    this.#written.push(contentOf(object));
    if (this.#pending.length >= chunkLength) await this.#flush();
  }

  async end(): Promise<void> {
    this.#pending += this.#written.length === 0 ? '{"result":[' : '';
    this.#pending += `],"relationships":${JSON.stringify(this.#relationships())}}`;
    await this.#flush();
  }

  async fail(message: string): Promise<void> {
    this.#pending += this.#written.length === 0 ? '{' : '],';
    this.#pending += `"errorMessage":${JSON.stringify(message)}}`;
    await this.#flush();
  }

  #objectData(object: MonitoredObject): ObjectData {
    const content = contentOf(object);
    content.sent = true;
    return {
      key: this.#keyData(object.key),
      metrics: content.metrics.paths.map((path, place) =>
        metricData(path, content.metrics.values[place] ?? 0, this.#time(content.metrics, place)),
      ),
      properties: content.properties.paths.map((path, place) =>
        propertyData(
          path,
          content.properties.values[place] ?? '',
          this.#time(content.properties, place),
        ),
      ),
      events: [...(content.events?.values() ?? [])],
    };
  }

  /**
   * All objects or none: as soon as one object names children, the platform forgets the children of
   * those that have none any more; an adapter that names no children at all leaves them untouched.
   */
  #relationships(): RelationshipData[] {
    if (this.#written.every(({ relations }) => relations === undefined)) return [];
    return this.#written.map(({ key, relations }) => ({
      parent: this.#keyData(key),
      children: (relations?.children ?? []).map((child) => this.#keyData(child)),
    }));
  }

  #time(values: TimedValues<string | number>, place: number): number {
    const time = values.timeAt(place);
    return time === collectionTime ? this.#timestamp : time;
  }

  #keyData({ name, adapterKind, objectKind, identifiers }: ObjectKey): ObjectKeyData {
    return {
      name,
      adapterKind: adapterKind ?? this.#options.adapterKind,
      objectKind,
      identifiers,
    };
  }

  #refuseUnknownType(object: MonitoredObject): void {
    if (!(object instanceof MonitoredObject)) {
      throw new SdkError('INVALID_OBJECT', 'Collect objects made by ObjectType.object() only.');
    }
    const { objectTypes } = this.#options;
    if (objectTypes?.some(({ key }) => key === object.objectType) ?? true) return;
    throw new SdkError(
      'INVALID_OBJECT',
      `${describeKey(object.key)}: add its object type to objectTypes of the adapter.`,
    );
  }

  #refuseDuplicate(key: ObjectKey): void {
    const identity = identityOf(key);
    if (this.#seen.has(identity)) {
      throw new SdkError(
        'DUPLICATE_OBJECT',
        `${describeKey(key)} is in this collection already: collect each object once.`,
      );
    }
    this.#seen.add(identity);
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    await this.#options.write(text);
  }
}
