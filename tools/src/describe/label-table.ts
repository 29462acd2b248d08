import { pythonText } from './python-text.ts';

/**
 * The labels of a describe. The describe names a label by a number, and `resources.properties` says
 * what the number stands for; equal texts share a number, whatever they label.
 */
export class LabelTable {
  /** By the label as it was given: null is another one than the text that it is written as. */
  readonly #numbers = new Map<unknown, number>();
  readonly #entries: Entry[] = [];
  readonly #descriptions = new Map<number, Entry>();

  /**
   * The number of a label. A description belongs to the text, so that a later one replaces it for
   * everything of the same label.
   */
  numberOf(given: string | null, description?: string | null): number {
    const number = this.#numbers.get(given) ?? this.#add(given);
    if (description !== undefined && description !== null) this.#describe(number, description);
    return number;
  }

  #add(label: string | null): number {
    const number = this.#numbers.size + 1;
    this.#numbers.set(label, number);
    this.#entries.push({ key: String(number), value: pythonText(label) });
    return number;
  }

  #describe(number: number, description: string): void {
    const known = this.#descriptions.get(number);
    if (known !== undefined) {
      known.value = description;
      return;
    }
    const entry = { key: `${number}.description`, value: description };
    this.#descriptions.set(number, entry);
    this.#entries.push(entry);
  }

  /** All labels and descriptions, in the order of first use. */
  texts(): string[] {
    return this.#entries.map(({ value }) => value);
  }

  /**
   * The text of `resources.properties`: a line for each entry, in the order of first use.
   *
   * @param translation texts to take the place of others
   */
  toProperties(translation?: ReadonlyMap<string, string>): string {
    return this.#entries
      .map(({ key, value }) => `${key} = ${translation?.get(value) ?? value}\n`)
      .join('');
  }
}

/** What a number stands for, or how it is described. */
type Entry = { readonly key: string; value: string };
