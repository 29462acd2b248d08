import type { ResultOutput } from './result-output.ts';

/** Keeps the result in memory, for tests. */
export class MemoryOutput implements ResultOutput {
  readonly #parts: Uint8Array[] = [];

  get begun(): boolean {
    return this.#parts.length > 0;
  }

  get text(): string {
    return Buffer.concat(this.#parts).toString();
  }

  /** Copies the bytes: they may be changed once they are taken. */
  async write(part: string | Uint8Array): Promise<void> {
    this.#parts.push(Buffer.from(part));
  }

  async close(): Promise<void> {}
}
