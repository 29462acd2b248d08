import { messageOf } from '../error-message.ts';

/** Failures that are told apart in the result; all of them are in the log. */
const mostFailures = 50;

/** One failure of a step: which one, as `Step "disks" failed`, and what was thrown. */
export type StepFailure = { readonly what: string; readonly failure: unknown };

/** What failed in the steps of one collection; they write it into the log themselves. */
export class StepRecord {
  readonly #failures = new Map<string, StepFailure>();
  #count = 0;

  /** How many steps failed, wholly or for some of their items. */
  get count(): number {
    return this.#count;
  }

  /** The first failures that read differently. */
  get failures(): readonly StepFailure[] {
    return [...this.#failures.values()];
  }

  add(what: string, failure: unknown): void {
    this.#count += 1;
    if (this.#failures.size < mostFailures) {
      this.#failures.set(`${what}: ${messageOf(failure)}`, { what, failure });
    }
  }
}
