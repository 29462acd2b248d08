/** The right to run one adapter process; give it back once the process is gone. */
export interface Slot {
  leave(): void;
}

/** Lets at most `limit` runs go on at once; the others wait in the order they came. */
export class RunSlots {
  #free: number;
  readonly #waiting = new Set<(slot: Slot) => void>();

  constructor(limit: number) {
    this.#free = limit;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Waits for a slot; `undefined` when cancelled before one was free. */
  enter(cancelled: AbortSignal): Promise<Slot | undefined> {
    if (cancelled.aborted) return Promise.resolve(undefined);
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(this.#slot());
    }
    return this.#queue(cancelled);
  }

  #queue(cancelled: AbortSignal): Promise<Slot | undefined> {
    return new Promise((resolve) => {
      const giveUp = () => {
        this.#waiting.delete(proceed);
        resolve(undefined);
      };
      const proceed = (slot: Slot) => {
        cancelled.removeEventListener('abort', giveUp);
        resolve(slot);
      };
      cancelled.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(proceed);
    });
  }

  #slot(): Slot {
    let held = true;
    return {
      leave: () => {
        if (held) this.#passOn();
        held = false;
      },
    };
  }

  #passOn(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next(this.#slot());
  }
}
