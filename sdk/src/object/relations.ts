import { identityOf, type ObjectKey } from './object-key.ts';

/** Numbers that stand for keys in a collection, one for each identity. */
export type KeyNumbers = {
  numberOf(key: ObjectKey): number;
  keyAt(number: number): ObjectKey;
  newList(): NumberList;
};

/** Numbers in little memory, in the order in which they came. */
export type NumberList = {
  readonly values: Uint32Array;
  push(number: number): void;
};

/**
 * What an object said about its children; it exists from the first such word on, so that an object
 * without relationships costs nothing. Kept apart from the values of the object: relationships are
 * written last, and the values need not stay in memory until then.
 *
 * A collection keeps a number instead of each key, and joins what was said by several objects of one
 * identity.
 */
export class Relations {
  readonly parent: ObjectKey;
  #keys: ObjectKey[] = [];
  #numbers: NumberList | undefined;
  #keptIn: KeyNumbers | undefined;
  #joined: Relations | undefined;

  constructor(parent: ObjectKey) {
    this.parent = parent;
  }

  add(child: ObjectKey): void {
    if (this.#joined !== undefined) this.#joined.add(child);
    else if (this.#keptIn !== undefined) this.#numbers?.push(this.#keptIn.numberOf(child));
    else this.#keys.push(child);
  }

  /** Each child once, in the order in which they were added. */
  get children(): ObjectKey[] {
    if (this.#joined !== undefined) return this.#joined.children;
    const kept = this.#keptIn;
    if (kept === undefined) return distinctKeys(this.#keys);
    return Array.from(new Set(this.#numbers?.values), (number) => kept.keyAt(number));
  }

  /** The numbers of the children in the order in which they were added, some more than once. */
  get numbers(): Uint32Array {
    return this.#numbers?.values ?? new Uint32Array();
  }

  isKeptIn(numbers: KeyNumbers): boolean {
    return this.#keptIn === numbers;
  }

  /** From now on keeps numbers. */
  keepIn(numbers: KeyNumbers): void {
    const list = numbers.newList();
    for (const child of this.children) list.push(numbers.numberOf(child));
    this.#numbers = list;
    this.#keys = [];
    this.#keptIn = numbers;
    this.#joined = undefined;
  }

  /** From now on says what it says to the relations of another object of the same identity. */
  join(other: Relations, numbers: KeyNumbers): void {
    for (const child of this.children) other.add(child);
    this.#keys = [];
    this.#numbers = undefined;
    this.#keptIn = numbers;
    this.#joined = other;
  }
}

/** Compared here and not when they are added: most lists of keys are never asked for. */
export function distinctKeys(keys: readonly ObjectKey[]): ObjectKey[] {
  if (keys.length < 2) return [...keys];
  const seen = new Set<string>();
  return keys.filter((key) => seen.size !== seen.add(identityOf(key)).size);
}
