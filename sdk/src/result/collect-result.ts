import type { Attributes } from '../definition/attribute-group.ts';
import type { RelationshipMode, RelationshipUpdate } from '../definition/relationship-mode.ts';
import { SdkError } from '../errors.ts';
import type { MonitoredObject } from '../object/monitored-object.ts';
import type { ObjectKey } from '../object/object-key.ts';
import type { ObjectType } from '../object/object-type.ts';
import type { CollectedObject } from './collected-object.ts';
import { type CollectionKeys, ObjectsByKey } from './objects-by-key.ts';
import { isList, keyOf, type RelateOptions, relationshipEntry } from './relate.ts';
import type { RelationshipEntry } from './relationship-entry.ts';
import { checkedUpdate } from './relationship-update.ts';

/** What a result holds when `collect` has ended. */
export type GatheredResult = {
  readonly objects: MapIterator<MonitoredObject>;
  readonly update: RelationshipUpdate;
  readonly explicit: readonly RelationshipEntry[];
  readonly notExisting: readonly ObjectKey[];
  readonly errors: readonly string[];
};

/** The content of a result, for its writer; authors see the methods below only. */
export let gatheredIn: (result: CollectResult) => GatheredResult;

/** From now on the result takes nothing: it would be lost. */
export let closeResult: (result: CollectResult) => void;

/**
 * What an adapter collects, as the `result` of `collect`: objects by their keys, and how their
 * relationships are told. It is written when `collect` ends, and refuses with ALREADY_SENT what comes
 * later. Objects may be yielded besides: those are written at once and not kept, which is the way to
 * collect more of them than memory holds.
 *
 * Objects of other adapters that have neither values nor events are not written, but keep their
 * relationships. The type parameters are the object types that the adapter declares, and the
 * attributes of the adapter instance.
 *
 * @example
 * import { type CollectResult, defineObjectType, property } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { attributes: { variety: property() } });
 * export function collectTrees(result: CollectResult<typeof Tree>): void {
 *   for (const name of ['A', 'B']) result.object(Tree, { name }).set({ variety: 'Gala' });
 * }
 */
export class CollectResult<T extends ObjectType = ObjectType, A extends Attributes = Attributes> {
  readonly #keys: CollectionKeys;
  readonly #objects: ObjectsByKey;
  readonly #explicit: RelationshipEntry[] = [];
  readonly #notExisting: ObjectKey[] = [];
  readonly #errors: string[] = [];
  #update: RelationshipUpdate;
  #isClosed = false;

  static {
    gatheredIn = (result) => ({
      objects: result.#objects.values(),
      update: result.#update,
      explicit: result.#explicit,
      notExisting: result.#notExisting,
      errors: result.#errors,
    });
    closeResult = (result) => {
      result.#isClosed = true;
    };
  }

  constructor(keys: CollectionKeys, mode: RelationshipMode) {
    this.#keys = keys;
    this.#objects = new ObjectsByKey(keys);
    this.#update = mode;
  }

  /**
   * The object with this identity: made when there is none, else the same object again. What does not
   * belong to its identity, such as the name of an object that has identifiers, is that of the first
   * time.
   *
   * @throws SdkError INVALID_OBJECT when the name is empty, a required identifier is missing or the
   * adapter does not declare the type; DUPLICATE_OBJECT when such an object was made elsewhere and
   * yielded, or is here as one of another type or of `foreignObject`
   */
  object<X extends T>(type: X, identity: Parameters<X['object']>[0]): ReturnType<X['object']> {
    this.#checkOpen('object');
    const known = this.#objects.getOrPut(type.object(identity));
    return known as ReturnType<X['object']>;
  }

  /**
   * Takes an object that was made elsewhere; taking it twice is the same as once.
   *
   * @throws SdkError DUPLICATE_OBJECT when there is another object with this identity, INVALID_OBJECT
   * when the adapter does not declare its type
   */
  add<O extends CollectedObject<T, A>>(object: O): O {
    this.#checkOpen('add');
    this.#objects.putAll([object]);
    return object;
  }

  /**
   * Takes them all but those with the identity of another object, which are named in one error.
   *
   * @throws SdkError DUPLICATE_OBJECT, INVALID_OBJECT as `add` does
   */
  addAll(objects: Iterable<CollectedObject<T, A>>): void {
    this.#checkOpen('addAll');
    if (isList(objects)) this.#objects.putAll(objects);
    else throw new SdkError('INVALID_OBJECT', 'addAll takes a list of objects; add takes one.');
  }

  /** The object with this identity, by its type or key; undefined when there is none. */
  get<X extends T>(
    type: X,
    identity: Parameters<X['object']>[0],
  ): ReturnType<X['object']> | undefined;
  get(key: ObjectKey): MonitoredObject | undefined;
  get(
    typeOrKey: ObjectType | ObjectKey,
    identity: Parameters<ObjectType['object']>[0] = { name: '' },
  ): MonitoredObject | undefined {
    const isType = 'objectKey' in typeOrKey;
    return this.#objects.get(isType ? typeOrKey.objectKey(identity) : typeOrKey);
  }

  /** All objects in the order in which they came, those of one type, or those of one adapter. */
  objects<X extends T>(type: X): ReturnType<X['object']>[];
  objects(of?: { readonly adapterKind: string }): MonitoredObject[];
  objects(of: Partial<ObjectType> = {}): MonitoredObject[] {
    return this.#objects.select(of);
  }

  /** Whose children the platform replaces; as in the definition of the adapter until it is set. */
  get updateRelationships(): RelationshipUpdate<T['key']> {
    return this.#update as RelationshipUpdate<T['key']>;
  }

  /** @throws SdkError INVALID_VALUE for what is no mode, and for a type that is not declared */
  set updateRelationships(update: RelationshipUpdate<T['key']>) {
    this.#checkOpen('updateRelationships');
    this.#update = checkedUpdate(update, this.#keys.objectTypes);
  }

  /**
   * Says what becomes of the children of one parent: sent as it is and in any mode, behind what the
   * modes say, each call by itself. Its parent need not be collected; when it is, and named no
   * children, no mode clears it. The way to add children to an object of another adapter without
   * taking away those that others gave it: `relate(vm, [tree], { clearFirst: false })`.
   *
   * @throws SdkError INVALID_OBJECT for a parent among its children, and for children that are no list
   */
  relate(
    parent: MonitoredObject | ObjectKey,
    children: Iterable<MonitoredObject | ObjectKey>,
    options: RelateOptions = {},
  ): void {
    this.#checkOpen('relate');
    this.#explicit.push(relationshipEntry(parent, children, options, this.#keys.adapterKind));
  }

  /**
   * Tells the platform that the object is gone, where it would keep it for a while. Not sent for an
   * object that was collected, nor when a step failed or the collection did: what is missing then may
   * be there.
   */
  addNotExisting(object: MonitoredObject | ObjectKey): void {
    this.#checkOpen('addNotExisting');
    this.#notExisting.push(keyOf(object));
  }

  /**
   * Lets the collection fail with this message, as if it was thrown when `collect` ends: what was
   * collected is written, relationships are left as they are. Several messages are told together.
   */
  withError(message: string): void {
    this.#checkOpen('withError');
    this.#errors.push(message);
  }

  #checkOpen(name: string): void {
    if (!this.#isClosed) return;
    throw new SdkError(
      'ALREADY_SENT',
      `result.${name}: collect has ended and its result was taken. Await what fills it.`,
    );
  }
}
