/** The deepest nesting of a result (CF2 contract): `[[…]]` with 512 brackets is still fine. */
export const deepestNesting = 512;

/** Which objects and arrays are open. */
export class Nesting {
  readonly #isObject = new Uint8Array(deepestNesting);
  #depth = 0;

  get depth(): number {
    return this.#depth;
  }

  /** Whether the innermost open one is an object. */
  get inObject(): boolean {
    return this.#isObject[this.#depth - 1] === 1;
  }

  /** Whether the innermost open one is an item of an array. */
  get isInArray(): boolean {
    return this.#depth > 1 && this.#isObject[this.#depth - 2] === 0;
  }

  /** What the first one was that was opened. */
  get outermost(): 'object' | 'array' {
    return this.#isObject[0] === 1 ? 'object' : 'array';
  }

  /** False when it would be too deep. */
  open(object: boolean): boolean {
    if (this.#depth === deepestNesting) return false;
    this.#isObject[this.#depth] = object ? 1 : 0;
    this.#depth += 1;
    return true;
  }

  /** False when the innermost open one is of the other kind. */
  close(object: boolean): boolean {
    if (this.inObject !== object) return false;
    this.#depth -= 1;
    return true;
  }
}
