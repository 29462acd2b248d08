const wanted = 'errorMessage';
// Written with escapes (\u0065…) each of its characters takes six bytes.
const longestForm = 6 * wanted.length;

/**
 * Notes whether a key of the outermost object is `errorMessage`, in whatever way it is written. A
 * key may be cut anywhere by the end of a chunk, so its bytes are kept until it is complete; not
 * more of them than the longest way to write the wanted one.
 */
export class TopLevelKeys {
  readonly #kept = Buffer.alloc(longestForm);
  #length = 0;
  #from: number | undefined;
  #found = false;

  get hasErrorMessage(): boolean {
    return this.#found;
  }

  /** A key begins at this index of the chunk, behind its quote. */
  begin(index: number): void {
    this.#from = index;
    this.#length = 0;
  }

  /** The chunk has come to its end; an open key goes on at the beginning of the next one. */
  keep(chunk: Uint8Array): void {
    if (this.#from === undefined) return;
    this.#take(chunk, this.#from, chunk.length);
    this.#from = 0;
  }

  /** The key is over; its closing quote is at this index of the chunk. */
  end(chunk: Uint8Array, index: number): void {
    this.#take(chunk, this.#from ?? index, index);
    this.#from = undefined;
    if (this.#length < wanted.length || this.#length > longestForm) return;
    const written = this.#kept.toString('latin1', 0, this.#length);
    if (written === wanted || (written.includes('\\') && unescaped(written) === wanted)) {
      this.#found = true;
    }
  }

  #take(chunk: Uint8Array, from: number, to: number): void {
    const length = this.#length + to - from;
    if (length <= longestForm) this.#kept.set(chunk.subarray(from, to), this.#length);
    this.#length = length;
  }
}

function unescaped(key: string): string {
  return JSON.parse(`"${key}"`);
}
