import type { Adapter, Collected } from '../adapter.ts';
import type { AdapterInput, CollectInput } from '../adapter-input.ts';
import type { RelationshipMode } from '../definition/relationship-mode.ts';
import { messageOf } from '../error-message.ts';
import { SdkError } from '../errors.ts';
import { contentOf, type MonitoredObject } from '../object/monitored-object.ts';
import { CollectDocument } from '../result/collect-document.ts';
import { CollectResult, closeResult, gatheredIn } from '../result/collect-result.ts';
import { createSteps } from '../step/create-steps.ts';
import { OpenSteps } from '../step/open-steps.ts';
import { StepRecord } from '../step/step-record.ts';
import { UnreadStreams } from '../step/unread-streams.ts';
import { collectionFailure } from './collection-failure.ts';
import { CollectionLog } from './collection-log.ts';
import { RefusedObjects } from './refused-objects.ts';

/** Where the document of a collection goes, and how secrets are kept out of it. */
export type CollectionOutput = {
  readonly write: (part: Uint8Array) => Promise<void>;
  readonly redact: (message: string) => string;
};

/** One collection: what the author's function is given, and what becomes of what it gives back. */
export class Collection {
  readonly input: CollectInput;
  readonly #redact: (message: string) => string;
  readonly #log: CollectionLog;
  readonly #refused: RefusedObjects;
  readonly #steps = new StepRecord();
  readonly #openSteps = new OpenSteps();
  readonly #unread = new UnreadStreams();
  readonly #document: CollectDocument;
  readonly #result: CollectResult;
  readonly #mode: RelationshipMode;
  #ofResult: MapIterator<MonitoredObject> | undefined;
  #instanceCollected = false;

  constructor({ definition }: Adapter, account: AdapterInput, { write, redact }: CollectionOutput) {
    const adapterKind = definition?.key ?? account.adapterKind;
    const { objectTypes, foreignObjectTypes = [], relationships = 'auto' } = definition ?? {};
    this.#redact = redact;
    this.#log = new CollectionLog(account.log);
    this.#refused = new RefusedObjects(account.log);
    this.#document = new CollectDocument({
      adapterKind,
      objectTypes: objectTypes && [...objectTypes, ...foreignObjectTypes],
      write,
      warn: (warnings) => this.#log.valuesRefused(warnings),
    });
    this.#mode = relationships;
    this.#result = new CollectResult(
      {
        adapterKind,
        objectTypes: definition && [
          ...[...definition.objectTypes, ...foreignObjectTypes].map(({ key }) => key),
          account.instance.objectType,
        ],
        isYielded: (key) => this.#document.has(key),
        check: (object) => this.#document.check(object),
      },
      relationships,
    );
    const [record, open, unread] = [this.#steps, this.#openSteps, this.#unread];
    const steps = createSteps({ ...account, record, open, unread });
    this.input = { ...account, ...steps, result: this.#result };
  }

  /** Writes the objects that the author's function returns or yields. */
  async take(collected: Collected<MonitoredObject>): Promise<void> {
    for await (const object of objectsIn(collected)) {
      const written = this.#add(object);
      // To wait for each object would take as long as to write it.
      if (written !== undefined) await written;
    }
  }

  /** Whether steps still run that nobody awaited. */
  get hasOpenSteps(): boolean {
    return this.#openSteps.size > 0;
  }

  /** Waits for them, because they may fill the result, or fail. */
  async endSteps(): Promise<void> {
    await this.#openSteps.end(this.input.log);
  }

  /** Writes what is in the result, and the adapter instance behind it. */
  async takeResult(): Promise<void> {
    closeResult(this.#result);
    this.#steps.close();
    this.#unread.warn(this.input.log);
    await this.#writeResult();
    const { written } = this.#document;
    await this.#addInstance();
    const { errors } = gatheredIn(this.#result);
    const stepFailures = this.#steps.failures;
    const failure = collectionFailure({ errors, refused: this.#refused, stepFailures, written });
    if (failure !== undefined) throw failure;
  }

  async end(): Promise<void> {
    const { update, explicit, notExisting } = gatheredIn(this.#result);
    const onlyAdd = this.#steps.count > 0;
    const plan = { update, unlisted: this.#mode, explicit, onlyAdd };
    const summary = await this.#document.end(plan, onlyAdd ? [] : notExisting);
    this.#log.ended(this.#document.written, summary, this.#steps.count);
  }

  /** Completes the document with what was collected. */
  async fail(failure: unknown): Promise<void> {
    // What fails here must not keep the document open; the first failure is told anyway.
    closeResult(this.#result);
    await this.#writeResult().catch(() => {});
    await this.#addInstance().catch(() => {});
    const { message: refused = '' } = this.#refused.failure ?? {};
    const message = messageOf(failure);
    const messages = message.includes(refused) ? [message] : [message, refused];
    await this.#document.fail(this.#redact(messages.join('; ')));
  }

  /** Each object is taken once: called again, after a failure, it goes on with what is left. */
  async #writeResult(): Promise<void> {
    this.#ofResult ??= gatheredIn(this.#result).objects;
    for (const object of this.#ofResult) {
      const written = contentOf(object).sent ? undefined : this.#add(object);
      if (written !== undefined) await written;
    }
  }

  /** Keeps the adapter instance until the end, because failed steps are shown as its events. */
  #add(object: MonitoredObject): Promise<void> | undefined {
    if (object === this.input.instance) {
      this.#instanceCollected = true;
      return undefined;
    }
    try {
      return this.#document.add(object);
    } catch (failure) {
      this.#refused.add(failure);
      return undefined;
    }
  }

  async #addInstance(): Promise<void> {
    const { instance } = this.input;
    if (contentOf(instance).sent || !(this.#instanceCollected || this.#steps.count > 0)) return;
    if (this.#steps.count > 0) {
      const { stepEvents } = await import('../step/step-events.ts');
      for (const event of stepEvents(this.#steps.failures, this.#redact)) instance.addEvent(event);
    }
    await this.#document.add(instance);
  }
}

function objectsIn(collected: Collected<MonitoredObject>) {
  if (collected === undefined || collected === null) return [];
  const isObject = typeof collected === 'object';
  if (isObject && (Symbol.asyncIterator in collected || Symbol.iterator in collected)) {
    return collected;
  }
  throw new SdkError(
    'INVALID_VALUE',
    'collect must return a list of objects, yield them, or put them into its result.',
  );
}
