import { SdkError } from '../../errors.ts';

/**
 * A place in a definition, such as one attribute of one group. What is wrong is reported where it
 * is; how to get there is put into words only then, because most definitions have no problems.
 */
export class Place {
  readonly #parent: Place | undefined;
  readonly #what: string;
  readonly #key: unknown;
  readonly #problems: string[];

  constructor(what: string, key: unknown, parent?: Place) {
    this.#parent = parent;
    this.#what = what;
    this.#key = key;
    this.#problems = parent === undefined ? [] : parent.#problems;
  }

  within(what: string, key?: unknown): Place {
    return new Place(what, key, this);
  }

  /** Undefined is no problem. */
  report(problem: string | undefined): void {
    if (problem !== undefined) this.#problems.push(`${this.#path()}: ${problem}`);
  }

  /** @throws SdkError INVALID_DEFINITION with all that was reported, here and anywhere within */
  refuseProblems(): void {
    const [first, ...others] = this.#problems;
    if (first === undefined) return;
    const lines = [first, ...others].map((problem) => `- ${problem}`);
    const all = `${lines.length} problems\n${lines.join('\n')}`;
    const told = others.length === 0 ? `${first}.` : all;
    throw new SdkError('INVALID_DEFINITION', `Invalid definition: ${told}`);
  }

  #path(): string {
    const own = this.#key === undefined ? this.#what : `${this.#what} ${shown(this.#key)}`;
    return this.#parent === undefined ? own : `${this.#parent.#path()}, ${own}`;
  }
}

/** A value that somebody gave, as a message quotes it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
