import type { ItemReader } from './item-reader.ts';

/** For each call that may run, this many results may wait for an earlier one that takes longer. */
const waitingPerCall = 4;

/** Work for one item, and which one it is, from 0 on. */
export type ItemWork<I, R> = (item: I, index: number) => R | PromiseLike<R>;

/** One call of the work. */
export type Call<R> = { readonly result: Promise<R>; settled: boolean };

/**
 * The calls for the items of a source, in the order of the items. The next item is taken while calls
 * run: the source may be slow, or wait for what becomes of their results.
 */
export class Calls<I, R> {
  readonly #reader: ItemReader<I>;
  readonly #limit: number;
  readonly #work: ItemWork<I, R>;
  readonly #calls: Call<R>[] = [];
  #begun = 0;
  #running = 0;
  #source: Source<I> = { state: 'ready' };
  #changed = () => {};

  constructor(reader: ItemReader<I>, limit: number, work: ItemWork<I, R>) {
    this.#reader = reader;
    this.#limit = limit;
    this.#work = work;
  }

  get first(): Call<R> | undefined {
    return this.#calls[0];
  }

  removeFirst(): void {
    this.#calls.shift();
  }

  /**
   * Begins a call for the item that has come, and takes the next one unless there is a result.
   *
   * @returns false when all is done
   * @throws what the source has thrown, behind the results of the items before it
   */
  goOn(): boolean {
    if (this.#source.state === 'given') this.#begin(this.#source.item);
    if (this.#mayTake()) this.#take();
    if (this.#calls.length > 0) return true;
    if (this.#source.state === 'failed') throw this.#source.failure;
    return this.#source.state !== 'ended';
  }

  /** Resolves when a call has ended, or the source has answered. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve;
    });
  }

  #begin(item: I): void {
    this.#source = { state: 'ready' };
    const index = this.#begun++;
    const result = (async () => this.#work(item, index))();
    const call: Call<R> = { result, settled: false };
    this.#calls.push(call);
    this.#running += 1;
    const settle = () => {
      call.settled = true;
      this.#running -= 1;
      this.#changed();
    };
    // A failure is handled by this too: nobody waits for one that follows another.
    result.then(settle, settle);
  }

  #mayTake(): boolean {
    const isFull = this.#calls.length >= this.#limit * waitingPerCall;
    const isFree = this.#running < this.#limit && !isFull && !this.first?.settled;
    return isFree && this.#source.state === 'ready';
  }

  #take(): void {
    const answer = (source: Source<I>) => {
      this.#source = source;
      this.#changed();
    };
    this.#source = { state: 'asked' };
    this.#reader.next().then(
      ({ done, value }) => answer(done ? { state: 'ended' } : { state: 'given', item: value }),
      (failure) => answer({ state: 'failed', failure }),
    );
  }
}

type Source<I> =
  | { readonly state: 'ready' | 'asked' | 'ended' }
  | { readonly state: 'given'; readonly item: I }
  | { readonly state: 'failed'; readonly failure: unknown };
