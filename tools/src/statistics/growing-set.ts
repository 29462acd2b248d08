/** Different texts that were met so far, and how many there were after each collection. */
export class GrowingSet {
  readonly #texts = new Set<string>();
  readonly #sizes: number[];

  /** @param before after how many collections it was empty already */
  constructor(before = 0) {
    this.#sizes = Array.from({ length: before }, () => 0);
  }

  /** How many there were after each collection. */
  get sizes(): readonly number[] {
    return this.#sizes;
  }

  add(text: string): void {
    this.#texts.add(text);
  }

  /** Notes how many there are at the end of a collection. */
  endCollection(): void {
    this.#sizes.push(this.#texts.size);
  }
}
