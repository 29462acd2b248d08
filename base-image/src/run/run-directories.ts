import { lstat } from 'node:fs/promises';
import { makeRunDirectory, type RunDirectory } from './run-directory.ts';

/**
 * Run directories made ahead of the request, so that no request waits for `mkfifo`. A directory is
 * used once. Adapter processes are never made ahead.
 */
export class RunDirectories {
  readonly #wanted: number;
  readonly #ready: RunDirectory[] = [];
  #refilling: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** Starts making directories; a failure shows when one is taken. */
  prepare(): void {
    this.#refilling = this.#refilling.then(() => this.#refill());
  }

  /**
   * A directory for one run; the caller removes it.
   *
   * @throws the file system's error when none can be made
   */
  async take(): Promise<RunDirectory> {
    const prepared = this.#ready.shift();
    this.prepare();
    if (!prepared) return makeRunDirectory();
    if (await isIntact(prepared)) return prepared;
    await prepared.remove();
    return makeRunDirectory();
  }

  /** Removes what was prepared and makes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#refilling;
    await Promise.all(this.#ready.splice(0).map((directory) => directory.remove()));
  }

  async #refill(): Promise<void> {
    while (!this.#closed && this.#ready.length < this.#wanted) {
      const directory = await makeRunDirectory().catch(() => undefined);
      // No room now: the next request tries for itself and reports the reason.
      if (!directory) return;
      this.#ready.push(directory);
    }
  }
}

/** Cleaners of temporary directories take away what nobody touched for days. */
async function isIntact(directory: RunDirectory): Promise<boolean> {
  const { input, output, stdout, stderr } = directory;
  const found = await Promise.allSettled(
    [input, output, stdout, stderr].map((pipe) => lstat(pipe)),
  );
  return found.every((pipe) => pipe.status === 'fulfilled' && pipe.value.isFIFO());
}
