import type { Attributes } from '../definition/attribute-group.ts';
import type { Identifiers } from '../definition/identifier.ts';
import type { ObjectType } from '../object/object-type.ts';
import { findObject, type Sought } from './find-object.ts';
import type { LogLine } from './log-line.ts';
import type { KeyJson, RelationshipJson, ResultJson } from './result-json.ts';
import { identityOfKey, keyText } from './result-key.ts';
import { type Relatives, ResultObject } from './result-object.ts';
import type { MemoryRun } from './run-in-memory.ts';
import { TestFailure } from './test-failure.ts';

/** An object type, or as much of it as finds its objects. */
type TypeOf<A extends Attributes> = Pick<
  ObjectType<string, Identifiers, A>,
  'key' | 'adapterKind' | 'attributes'
>;

/**
 * What a collection came to, as the platform gets it: the document was written and parsed again.
 *
 * @example
 * import type { CollectedResult } from '@packwright/sdk/testing';
 *
 * export function show(result: CollectedResult): void {
 *   console.log(result.errorMessage, result.warnings, result.failedSteps);
 *   console.log(result.object('tree', { tree_id: 'T-7' }).metric('height'));
 *   console.log(result.relationships);
 * }
 */
export class CollectedResult {
  /** The document itself. */
  readonly json: ResultJson;
  /** What the adapter's process would exit with. */
  readonly exitCode: 0 | 1;
  /** What was thrown, the first of several; undefined when nothing was. */
  readonly failure: unknown;
  readonly log: readonly LogLine[];
  /** In the order of the document. */
  readonly objects: readonly ResultObject[];
  /** The key of the adapter instance, in the result or not. */
  readonly instanceKey: KeyJson;

  constructor({ text, exitCode, failure, log, instanceKey }: MemoryRun) {
    this.json = JSON.parse(text);
    this.exitCode = exitCode;
    this.failure = failure;
    this.log = log;
    const { name, adapter_kind: adapterKind, object_kind: objectKind } = instanceKey;
    this.instanceKey = { name, adapterKind, objectKind };
    this.objects = (this.json.result ?? []).map(
      (object) => new ResultObject(object, () => this.#relativesOf(object.key)),
    );
  }

  /** Why the collection failed, as the platform shows it; undefined when it did not. */
  get errorMessage(): string | undefined {
    return this.json.errorMessage;
  }

  /** Lines of the log at level WARNING. */
  get warnings(): readonly string[] {
    return this.log.filter(({ level }) => level === 'warning').map(({ text }) => text);
  }

  /** The names of the steps that failed, wholly or for some of their items. */
  get failedSteps(): readonly string[] {
    const errors = this.log.filter(({ level }) => level === 'error');
    const names = errors.map(({ text }) => /^Step "(.*?)" failed\b/.exec(text)?.[1]);
    return [...new Set(names.filter((name) => name !== undefined))];
  }

  /** Why a step failed, as the event of the adapter instance says it. */
  failureOf(step: string): string {
    const failed = `Step "${step}" failed`;
    const messages = this.objects.flatMap(({ events }) => events.map(({ message }) => message));
    return messages.find((message) => message.startsWith(failed)) ?? failed;
  }

  /**
   * The children that entries give to each parent, as `tree "Tree 7" (tree_id=T-7)`; entries that
   * take children away are in `json` alone.
   */
  get relationships(): Readonly<Record<string, readonly string[]>> {
    const byParent = Map.groupBy(this.#additions(), ({ parent }) => this.#text(parent));
    const entries = Array.from(byParent, ([parent, additions]) => {
      const children = additions.flatMap(({ children = [] }) => children);
      return [parent, children.map((child) => this.#text(child))];
    });
    return Object.fromEntries(entries);
  }

  /** What the platform is told to be gone, as `tree "Tree 7" (tree_id=T-7)`. */
  get notExistingObjects(): readonly string[] {
    return (this.json.notExistingObjects ?? []).map((key) => this.#text(key));
  }

  /**
   * The adapter instance: it is in the result where it was collected, or steps failed.
   *
   * @throws TestFailure where it is not
   */
  get instance(): ResultObject {
    const { name, objectKind } = this.instanceKey;
    return this.object(objectKind, name);
  }

  /** All objects of a type, or with the type's key; none when there are none. */
  objectsOf<A extends Attributes>(type: TypeOf<A>): readonly ResultObject<A>[];
  objectsOf(type: string): readonly ResultObject[];
  objectsOf(type: string | TypeOf<Attributes>): readonly ResultObject[] {
    if (typeof type === 'string') {
      return this.objects.filter(({ objectType }) => objectType === type);
    }
    const { key, adapterKind = this.instanceKey.adapterKind } = type;
    return this.objectsOf(key).filter((object) => object.adapterKind === adapterKind);
  }

  /**
   * The one object of a type that has the name or identifiers.
   *
   * @throws TestFailure where there is none, or more than one, listing what there is
   */
  object<A extends Attributes>(type: TypeOf<A>, sought: Sought): ResultObject<A>;
  object(type: string, sought: Sought): ResultObject;
  object(type: string | TypeOf<Attributes>, sought: Sought): ResultObject {
    const key = typeof type === 'string' ? type : type.key;
    const candidates = typeof type === 'string' ? this.objectsOf(type) : this.objectsOf(type);
    if (candidates.length > 0) return findObject(candidates, key, sought, this.#failures());
    throw new TestFailure(`The collection has no object of type ${key}. ${this.#summary()}`);
  }

  #summary(): string {
    const byType = Map.groupBy(this.objects, ({ objectType }) => objectType);
    const counts = Array.from(byType, ([type, { length }]) => `${type}: ${length}`);
    const objects = counts.length > 0 ? `It has ${counts.join(', ')}.` : 'It is empty.';
    return objects + this.#failures();
  }

  /** Why something may be missing; nothing where nothing failed. */
  #failures(): string {
    const message = this.errorMessage ?? '';
    const steps = this.failedSteps
      .map((step) => this.failureOf(step))
      .filter((text) => !message.includes(text))
      .map((text) => ` ${text}.`)
      .join('');
    return message === '' ? steps : `${steps} It failed: ${message}`;
  }

  #additions(): readonly RelationshipJson[] {
    return (this.json.relationships ?? []).filter(({ add = true }) => add);
  }

  #relativesOf(key: KeyJson): Relatives {
    const identity = identityOfKey(key);
    const isIt = (other: KeyJson) => identityOfKey(other) === identity;
    const additions = this.#additions();
    const children = additions
      .filter(({ parent }) => isIt(parent))
      .flatMap(({ children = [] }) => children);
    const parents = additions.filter(({ children = [] }) => children.some(isIt));
    return {
      children: children.map(({ name }) => name),
      parents: parents.map(({ parent }) => parent.name),
    };
  }

  #text(key: KeyJson): string {
    return keyText(key, this.instanceKey.adapterKind);
  }
}
