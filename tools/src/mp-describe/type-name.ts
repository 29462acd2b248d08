/**
 * Names for the constants of a generated program, one for each key: letters and digits of the key with
 * each word capitalised, numbered where two keys would get the same name.
 */
export class TypeNames {
  readonly #taken = new Set<string>();

  nameFor(key: string): string {
    const words = key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const name = words.map(capitalised).join('');
    return this.#free(/^\p{L}/u.test(name) ? name : `Type${name}`);
  }

  #free(name: string, number = 1): string {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (this.#taken.has(candidate)) return this.#free(name, number + 1);
    this.#taken.add(candidate);
    return candidate;
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
