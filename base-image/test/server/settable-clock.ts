import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A wall clock for one server. Setting that of the machine would set it for everybody, so the `Date`
 * of JavaScript is replaced in the server: it adds what a file says to the true time. The clock of the
 * system jumps for nobody, and steady clocks stay what they are.
 */
export class SettableClock implements Disposable {
  readonly #directory = mkdtempSync(join(tmpdir(), 'packwright-clock-'));
  readonly #preload = join(this.#directory, 'preload.mjs');
  #milliseconds = 0;
  readonly #offset = join(this.#directory, 'offset');

  constructor() {
    this.setBy(0);
    writeFileSync(this.#preload, preload(this.#offset));
  }

  /** For `ServerProcess.start`. */
  get node(): readonly string[] {
    return [process.execPath, '--import', pathToFileURL(this.#preload).href];
  }

  /** What the clock shows now. */
  get now(): number {
    return Date.now() + this.#milliseconds;
  }

  /** Sets the clock to so many milliseconds after the true time, or before it. */
  setBy(milliseconds: number): void {
    this.#milliseconds = milliseconds;
    writeFileSync(this.#offset, String(milliseconds));
  }

  [Symbol.dispose](): void {
    rmSync(this.#directory, { recursive: true });
  }
}

function preload(file: string): string {
  return `import { readFileSync } from 'node:fs';
const True = Date;
const now = () => True.now() + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
globalThis.Date = class extends True {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }
  static now() {
    return now();
  }
};
`;
}
