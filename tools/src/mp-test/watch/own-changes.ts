/**
 * Tells the changes that people make from those that the adapter makes itself: one that writes a file
 * of its project in each run would else be run for ever.
 */
export class OwnChanges {
  readonly #timesInRow = new Map<string, number>();

  /**
   * Files that changed while the adapter ran, without those that it seems to write itself.
   *
   * @returns and those of which that has just become clear
   */
  duringRun(files: readonly string[]): { readonly others: string[]; readonly found: string[] } {
    for (const file of this.#timesInRow.keys()) {
      if (!files.includes(file) && !this.#isOwn(file)) this.#timesInRow.delete(file);
    }
    const found = files.filter((file) => this.#count(file) === timesUntilSure);
    return { others: files.filter((file) => !this.#isOwn(file)), found };
  }

  #count(file: string): number {
    const times = (this.#timesInRow.get(file) ?? 0) + 1;
    this.#timesInRow.set(file, times);
    return times;
  }

  #isOwn(file: string): boolean {
    return (this.#timesInRow.get(file) ?? 0) >= timesUntilSure;
  }
}

/** Somebody who types fast may save a file in two runs. */
const timesUntilSure = 3;
