import { messageOf } from '../error-message.ts';
import { SdkError } from '../errors.ts';
import type { Log } from '../log/log.ts';

/** Of many refused objects, this many are in the log with their stacks, and in the message. */
const [mostLogged, mostNamed] = [10, 3];

/**
 * The objects of a collection that could not be written. They are left out, so that those behind them
 * are not lost; the collection fails in the end, because nobody would miss them otherwise.
 */
export class RefusedObjects {
  readonly #log: Log;
  readonly #first: unknown[] = [];
  #count = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  add(failure: unknown): void {
    this.#count += 1;
    if (this.#count <= mostLogged) this.#log.error('An object is left out', failure);
    if (this.#first.length < mostNamed) this.#first.push(failure);
  }

  /** What the collection fails with; undefined when no object was refused. */
  get failure(): SdkError | undefined {
    if (this.#count === 0) return undefined;
    const rest = this.#count - this.#first.length;
    const reasons = [...this.#first.map(messageOf), ...(rest > 0 ? [`and ${rest} more`] : [])];
    const message = `Objects left out: ${this.#count}. ${reasons.join('; ')}`;
    return new SdkError('COLLECTION_FAILED', message, { cause: this.#first[0] });
  }
}
