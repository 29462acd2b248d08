import { messageOf } from '../error-message.ts';
import { SdkError } from '../errors.ts';

/** Failures that are told apart in the result; all of them are in the log. */
const mostFailures = 50;

/** One failure of a step: which one, as `Step "disks" failed`, and what was thrown. */
export type StepFailure = { readonly what: string; readonly failure: unknown };

/** What failed in the steps of one collection; they write it into the log themselves. */
export class StepRecord {
  readonly #failures = new Map<string, StepFailure>();
  #count = 0;
  #isClosed = false;

  /** How many steps failed, wholly or for some of their items. */
  get count(): number {
    return this.#count;
  }

  /** The first failures that read differently. */
  get failures(): readonly StepFailure[] {
    return [...this.#failures.values()];
  }

  /** @throws SdkError ALREADY_SENT after the record was closed, because it would show nowhere */
  add(what: string, failure: unknown): void {
    if (this.#isClosed) throw tooLate(what, failure);
    this.#count += 1;
    if (this.#failures.size < mostFailures) {
      this.#failures.set(`${what}: ${messageOf(failure)}`, { what, failure });
    }
  }

  /** Its failures are about to be written. */
  close(): void {
    this.#isClosed = true;
  }
}

function tooLate(what: string, cause: unknown): SdkError {
  return new SdkError(
    'ALREADY_SENT',
    `${what} when the result was taken already. Await it before collect ends.`,
    { cause },
  );
}
