import { JsonBytes } from './json-bytes.ts';

/** Bytes gathered before they are written: few calls, and memory that stays small. */
const partLength = 256 * 1024;

/**
 * Writes a JSON object whose members are lists, one list after another and each member of a list as a
 * whole, so that whatever happens the document can be completed.
 */
export class ListWriter {
  readonly bytes = new JsonBytes();
  readonly #write: (part: Uint8Array) => Promise<void>;
  /** What closes all that is open before another member can follow. */
  #lead = '{';
  #isFirst = true;
  #ended = false;

  /** @param write takes the next part, whose bytes are used again when the promise is resolved */
  constructor(write: (part: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  /** True before the first list. */
  get isEmpty(): boolean {
    return this.#lead === '{';
  }

  /** Begins the next list. */
  open(name: string): void {
    this.bytes.json(`${this.#lead}${JSON.stringify(name)}:[`);
    this.#lead = '],';
    this.#isFirst = true;
  }

  /**
   * Writes one member of the list; nothing of it when that fails.
   *
   * @param write writes the value into `bytes`
   * @returns a promise where a part is complete: wait for it before anything else is written
   */
  add<T>(value: T, write: (value: T) => void): Promise<void> | undefined {
    const { length } = this.bytes;
    try {
      if (!this.#isFirst) this.bytes.json(',\n');
      write(value);
    } catch (failure) {
      this.bytes.cutTo(length);
      throw failure;
    }
    this.#isFirst = false;
    return this.bytes.length < partLength ? undefined : this.#flush();
  }

  /**
   * Writes one member that may be longer than memory. Where that fails, it ends early.
   *
   * @param early what completes the member wherever `write` calls its argument, which returns a
   * promise where a part is complete: wait for it
   */
  async addInParts(
    early: string,
    write: (part: () => Promise<void> | undefined) => Promise<void>,
  ): Promise<void> {
    const lead = this.#lead;
    let { length } = this.bytes;
    if (!this.#isFirst) this.bytes.json(',\n');
    this.#isFirst = false;
    try {
      await write(() => {
        this.#lead = early + lead;
        length = this.bytes.length < partLength ? this.bytes.length : 0;
        return length === 0 ? this.#flush() : undefined;
      });
      this.#lead = lead;
    } catch (failure) {
      this.bytes.cutTo(length);
      throw failure;
    }
  }

  /** Completes the document behind at least one list. */
  async end(): Promise<void> {
    this.#ended = true;
    this.bytes.json(']}');
    await this.#flush();
  }

  /** Completes the document with a last member, behind whatever was written of it. */
  async endWith(name: string, text: string): Promise<void> {
    if (this.#ended) return;
    this.bytes.json(`${this.#lead}${JSON.stringify(name)}:`);
    this.bytes.text(text);
    this.bytes.json('}');
    await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#write(this.bytes.gathered);
    this.bytes.cutTo(0);
  }
}
