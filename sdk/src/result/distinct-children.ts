/**
 * The children of one parent after the other, each once and without the parent itself: one that was
 * named with its adapter kind is found here only. Keeps one number for each key, and no set for each
 * parent.
 */
export class DistinctChildren {
  readonly #lastParent: Uint32Array;
  readonly #ownParents: number[] = [];

  /** @param size more than any number */
  constructor(size: number) {
    this.#lastParent = new Uint32Array(size);
  }

  /** The parents that were named as their own children. */
  get ownParents(): readonly number[] {
    return this.#ownParents;
  }

  /** To be asked once for each parent; the children are changed. */
  of(parent: number, children: Uint32Array): Uint32Array {
    // 0 is no parent yet.
    const mark = parent + 1;
    this.#lastParent[parent] = mark;
    let count = 0;
    for (const child of children) {
      if (child === parent && this.#ownParents.at(-1) !== parent) this.#ownParents.push(parent);
      if (this.#lastParent[child] === mark) continue;
      this.#lastParent[child] = mark;
      children[count] = child;
      count += 1;
    }
    return children.subarray(0, count);
  }
}
