import { SdkError } from '../errors.ts';
import type { ObjectContent } from './object-content.ts';
import { describeKey, identityOf, type ObjectKey, sameObject } from './object-key.ts';

/**
 * What an object said about its children; it exists from the first such word on, so that an object
 * without relationships costs nothing. Kept apart from the values of the object: relationships are
 * written last, and the values need not stay in memory until then.
 */
export class Relations {
  readonly parent: ObjectKey;
  readonly #children: ObjectKey[] = [];

  constructor(parent: ObjectKey) {
    this.parent = parent;
  }

  add(child: ObjectKey): void {
    this.#children.push(child);
  }

  /** Each child once, in the order in which they were added. */
  get children(): ObjectKey[] {
    return distinctKeys(this.#children);
  }
}

/** Compared here and not when they are added: a million children shall not keep a million texts. */
export function distinctKeys(keys: readonly ObjectKey[]): ObjectKey[] {
  if (keys.length < 2) return [...keys];
  const seen = new Set<string>();
  return keys.filter((key) => seen.size !== seen.add(identityOf(key)).size);
}

/** The relationships of a parent from now on, even if it gets no child. */
export function relationsOf(parent: ObjectContent): Relations {
  if (parent.relations !== undefined) return parent.relations;
  parent.relations = new Relations(parent.key);
  parent.listener?.related(parent, parent.relations);
  return parent.relations;
}

/** @throws SdkError INVALID_OBJECT when both are the same object */
export function relate(parent: ObjectContent, child: ObjectContent): void {
  if (sameObject(parent.key, child.key)) {
    throw new SdkError('INVALID_OBJECT', `${describeKey(child.key)} cannot be a child of itself.`);
  }
  const relations = relationsOf(parent);
  relations.add(child.key);
  child.parents ??= [];
  child.parents.push(relations);
  child.listener?.related(child, relations);
}
