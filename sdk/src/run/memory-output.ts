import type { ResultOutput } from './result-output.ts';

/** Keeps the result in memory, for tests. */
export class MemoryOutput implements ResultOutput {
  readonly #parts: string[] = [];

  get begun(): boolean {
    return this.#parts.length > 0;
  }

  get text(): string {
    return this.#parts.join('');
  }

  async write(part: string | Uint8Array): Promise<void> {
    this.#parts.push(Buffer.from(part).toString());
  }

  async close(): Promise<void> {}
}
