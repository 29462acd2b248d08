import type { AdapterOutput } from '../wiring/adapter-output.ts';
import { JsonCheck, type JsonFault } from './json-check.ts';
import { ResultStore } from './result-store.ts';
import type { StoredResult } from './stored-result.ts';

/** What came out of the output pipe. */
export type Reading =
  | { readonly kind: 'document'; readonly result: StoredResult; readonly hasErrorMessage: boolean }
  | UselessReading;

/** Bytes that are no result, and why. */
export type UselessReading =
  | { readonly kind: 'silent' }
  | { readonly kind: 'broken'; readonly fault: JsonFault }
  | { readonly kind: 'not kept'; readonly reason: string };

/**
 * Reads the output pipe to its end, checking and keeping the bytes as they come. Resolves early
 * when they cannot become a document any more; the pipe is then emptied without being kept, so that
 * the adapter ends in its own way. When the pipe is closed, what has arrived by then is judged.
 *
 * @param spool the file for a result that is too large for memory
 */
export async function readResult(output: AdapterOutput, spool: string): Promise<Reading> {
  const reader = new ResultReader(output, spool);
  const ended = output.read((bytes) => reader.take(bytes));
  await Promise.race([ended, reader.useless]);
  return reader.judge();
}

class ResultReader {
  readonly useless: Promise<void>;
  readonly #output: AdapterOutput;
  readonly #check = new JsonCheck();
  readonly #store: ResultStore;
  readonly #giveUp: () => void;
  #problem: UselessReading | undefined;
  #spilling: Promise<void> = Promise.resolve();

  constructor(output: AdapterOutput, spool: string) {
    this.#output = output;
    this.#store = new ResultStore(spool);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.useless = promise;
    this.#giveUp = resolve;
  }

  /** False while bytes are on their way to the disk. */
  take(bytes: Buffer): boolean {
    if (this.#problem) return true;
    this.#check.push(bytes);
    if (this.#check.fault) return this.#leaveRest({ kind: 'broken', fault: this.#check.fault });
    const spilled = this.#store.append(bytes);
    if (!spilled) return true;
    this.#spilling = spilled
      .catch((error: Error) => this.#leaveRest({ kind: 'not kept', reason: error.message }))
      .then(() => this.#output.resume());
    return false;
  }

  async judge(): Promise<Reading> {
    await this.#spilling;
    if (this.#problem) return this.#discard(this.#problem);
    const verdict = this.#check.finish();
    if (verdict.kind === 'empty') return this.#discard({ kind: 'silent' });
    if (verdict.kind === 'fault') return this.#discard({ kind: 'broken', fault: verdict.fault });
    return this.#keep(verdict.hasErrorMessage);
  }

  async #keep(hasErrorMessage: boolean): Promise<Reading> {
    try {
      return { kind: 'document', result: await this.#store.finish(), hasErrorMessage };
    } catch (error) {
      return this.#discard({ kind: 'not kept', reason: (error as Error).message });
    }
  }

  async #discard(useless: UselessReading): Promise<Reading> {
    await this.#store.discard();
    return useless;
  }

  #leaveRest(problem: UselessReading): true {
    this.#problem = problem;
    this.#giveUp();
    return true;
  }
}
