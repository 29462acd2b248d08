import { lstat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { makeRunDirectories, type RunDirectory } from './run-directory.ts';

const refillAfterMs = 20;

/**
 * Run directories made ahead of the request, so that no request waits for `mkfifo`. A directory is
 * used once. Adapter processes are never made ahead.
 */
export class RunDirectories {
  readonly #wanted: number;
  readonly #ready: RunDirectory[] = [];
  #refilling: Promise<void> = Promise.resolve();
  #refillIsDue = false;
  #closed = false;

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** Starts making what is missing; a failure shows when a directory is taken. */
  prepare(): void {
    if (this.#refillIsDue) return;
    this.#refillIsDue = true;
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
    if (prepared && (await isIntact(prepared))) return prepared;
    await prepared?.remove();
    const [made] = await makeRunDirectories(1);
    return made as RunDirectory;
  }

  /** Removes what was prepared and makes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#refilling;
    await Promise.all(this.#ready.splice(0).map((directory) => directory.remove()));
  }

  async #refill(): Promise<void> {
    // After the start of the run that took one, and together with the next ones that are taken.
    await delay(refillAfterMs);
    this.#refillIsDue = false;
    const missing = this.#wanted - this.#ready.length;
    if (this.#closed || missing <= 0) return;
    // Without room now, the next request tries for itself and reports the reason.
    const made = await makeRunDirectories(missing).catch(() => []);
    this.#ready.push(...made);
  }
}

/** Cleaners of temporary directories take away what nobody touched for days: all four pipes. */
async function isIntact({ output }: RunDirectory): Promise<boolean> {
  const pipe = await lstat(output).catch(() => undefined);
  return pipe?.isFIFO() ?? false;
}
