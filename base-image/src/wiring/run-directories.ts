import { lstatSync } from 'node:fs';
import { makeRunDirectories, type RunDirectory } from './run-directory.ts';

/** After the start of the run that took one, and together with the next ones that are taken. */
const refillAfterMs = 20;
/** While more than half of them are there. */
const idleRefillAfterMs = 200;

/**
 * Run directories made ahead of the request, so that no request waits for `mkfifo`, and several at a
 * time: starting it costs the server as much as starting an adapter does. A directory is used once.
 * Adapter processes are never made ahead.
 */
export class RunDirectories {
  readonly #wanted: number;
  readonly #ready: RunDirectory[] = [];
  #making: Promise<void> | undefined;
  #refill: NodeJS.Timeout | undefined;
  #isSoon = false;
  #closed = false;

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** Starts making what is missing; a failure shows when a directory is taken. */
  prepare(): void {
    const isSoon = this.#ready.length <= this.#wanted / 2;
    // One that comes soon is not put off by those who take more.
    if (this.#closed || (this.#refill && this.#isSoon)) return;
    clearTimeout(this.#refill);
    this.#isSoon = isSoon;
    this.#refill = setTimeout(
      () => {
        this.#refill = undefined;
        void this.#makeMissing();
      },
      isSoon ? refillAfterMs : idleRefillAfterMs,
    );
  }

  /**
   * A directory for one run; the caller removes it.
   *
   * @throws the file system's error when none can be made
   */
  async take(): Promise<RunDirectory> {
    if (this.#ready.length === 0) await this.#makeMissing();
    const prepared = this.#ready.shift();
    this.prepare();
    if (prepared && isIntact(prepared)) return prepared;
    await prepared?.remove();
    const [made] = await makeRunDirectories(1);
    return made as RunDirectory;
  }

  /** Removes what was prepared and makes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#refill);
    await this.#making;
    await Promise.all(this.#ready.splice(0).map((directory) => directory.remove()));
  }

  /** Once for all who ask at the same time. */
  #makeMissing(): Promise<void> {
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  async #make(): Promise<void> {
    const missing = this.#wanted - this.#ready.length;
    if (this.#closed || missing <= 0) return;
    // Without room now, who takes one tries for itself and reports the reason.
    const made = await makeRunDirectories(missing).catch(() => []);
    this.#ready.push(...made);
    // Some were taken meanwhile.
    if (made.length > 0 && this.#ready.length < this.#wanted) this.prepare();
  }
}

/** Cleaners of temporary directories take away what nobody touched for days: all four pipes. */
function isIntact({ output }: RunDirectory): boolean {
  try {
    return lstatSync(output).isFIFO();
  } catch {
    return false;
  }
}
