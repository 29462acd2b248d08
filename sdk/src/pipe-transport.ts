import { closeSync, open, readFileSync, writeFile } from './file-system.ts';

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
  #descriptor: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** True once something was written: a result cannot be replaced any more. */
  get begun(): boolean {
    return this.#descriptor !== undefined;
  }

  /** Resolves when the server took the text, so that a slow reader slows the writer down. */
  async write(text: string): Promise<void> {
    const descriptor = this.#descriptor ?? (await this.#open());
    await new Promise<void>((resolve, reject) => {
      writeFile(descriptor, text, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Ends the result. Does nothing when nothing was written. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
  }

  async #open(): Promise<number> {
    this.#descriptor = await new Promise<number>((resolve, reject) => {
      open(this.#path, 'w', (error, descriptor) => (error ? reject(error) : resolve(descriptor)));
    });
    return this.#descriptor;
  }
}
