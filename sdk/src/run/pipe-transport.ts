import { closeSync, openSync, readFileSync, writeFileSync } from '../file-system.ts';
import type { ResultOutput } from './result-output.ts';

/**
 * Reads the input pipe to its end. Blocks the process on purpose: there is nothing else to do yet,
 * SIGTERM still ends the process at once, and no thread is left behind in `open`. Plain files work
 * too, for trying an adapter by hand.
 */
export function readInput(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The output pipe: opened once, at the first write, because a pipe can be opened only once. */
export class PipeOutput implements ResultOutput {
  readonly #path: string;
  #descriptor: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  get begun(): boolean {
    return this.#descriptor !== undefined;
  }

  /**
   * Synchronous, because Node's threads may all be taken: four lookups of names or file systems that hang must
   * not keep a finished result from being written.
   */
  write(text: string): void {
    this.#descriptor ??= openSync(this.#path, 'w');
    writeFileSync(this.#descriptor, text);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
  }
}
