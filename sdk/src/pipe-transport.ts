import { readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * Reads the input pipe to its end. Blocks the process on purpose: there is nothing else to do yet,
 * SIGTERM still ends the process at once, and no thread is left behind in `open`. Plain files work
 * too, for trying an adapter by hand.
 */
export function readInput(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The output pipe: opened once, at the first write, because a pipe can be opened only once. */
export class ResultOutput {
  readonly #path: string;
  #file: FileHandle | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** True once something was written: a result cannot be replaced any more. */
  get begun(): boolean {
    return this.#file !== undefined;
  }

  /** Resolves when the server took the text, so that a slow reader slows the writer down. */
  async write(text: string): Promise<void> {
    this.#file ??= await open(this.#path, 'w');
    await this.#file.writeFile(text);
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}
