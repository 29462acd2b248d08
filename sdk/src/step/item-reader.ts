/** Several things at hand, or things that are still to come. */
export type Items<I> = Iterable<I> | AsyncIterable<I>;

/**
 * Takes one item after another, and lets go of the source when the signal is aborted, whatever the
 * source waits for then. Has one listener for all items: there may be a million.
 */
export class ItemReader<I> {
  readonly #iterator: AsyncIterator<I> | Iterator<I>;
  readonly #signal: AbortSignal;
  #isAsked = false;
  #interrupt: (reason: unknown) => void = () => {};
  readonly #abort = () => this.#interrupt(this.#signal.reason);

  constructor(items: Items<I>, signal: AbortSignal) {
    this.#iterator =
      Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    this.#signal = signal;
    signal.addEventListener('abort', this.#abort);
  }

  /** @throws what the source throws, or the reason of the signal */
  next(): Promise<IteratorResult<I>> {
    return new Promise((resolve, reject) => {
      this.#signal.throwIfAborted();
      this.#interrupt = reject;
      this.#isAsked = true;
      Promise.resolve(this.#iterator.next()).then((next) => {
        this.#isAsked = false;
        resolve(next);
      }, reject);
    });
  }

  /** Releases the source. Waited for only after an item: it may hang in the next one. */
  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#abort);
    const closed = (async () => void (await this.#iterator.return?.()))();
    if (!this.#isAsked && !this.#signal.aborted) return closed;
    closed.catch(() => {});
  }
}
