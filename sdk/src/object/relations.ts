import { identityOf, type ObjectKey } from './object-key.ts';

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
