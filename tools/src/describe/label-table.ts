/**
 * The labels of a describe. The describe names a label by a number, and `resources.properties` says
 * what the number stands for; equal texts share a number, whatever they label.
 */
export class LabelTable {
  readonly #numbers = new Map<string, number>();
  readonly #entries = new Map<string, string>();

  /**
   * The number of a label. A description belongs to the text, so that a later one replaces it for
   * everything of the same label.
   */
  numberOf(given: string | null, description?: string | null): number {
    // Python's word for null: what the vendor's converter writes.
    const label = String(given ?? 'None');
    const number = this.#numbers.get(label) ?? this.#numbers.size + 1;
    this.#numbers.set(label, number);
    this.#entries.set(String(number), label);
    if (description !== undefined && description !== null) {
      this.#entries.set(`${number}.description`, description);
    }
    return number;
  }

  /** The text of `resources.properties`: a line for each entry, in the order of first use. */
  toProperties(): string {
    return Array.from(this.#entries, ([key, value]) => `${key} = ${value}\n`).join('');
  }
}
