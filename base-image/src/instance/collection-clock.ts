import type { AdapterConfig } from '@packwright/api';
import { type CollectionMoment, givenMoment } from './pipe-instance.ts';
import { FloatNumber } from './pipe-json.ts';

/** A collection that has been numbered. */
export interface Collection {
  readonly moment: CollectionMoment;
  /** Tell that it succeeded: the next window starts where its own ended. */
  succeeded(): void;
}

/** Two clocks, in milliseconds. */
export interface Clocks {
  /** Since the epoch; somebody may set it. */
  readonly wall: () => number;
  /** Since whenever; nobody can set it. */
  readonly steady: () => number;
}

/** A collection of which the result is known and good. */
interface Good {
  readonly number: number;
  readonly end: number;
  /** The steady clock at that end. */
  readonly steady: number;
}

// Time synchronisation shifts a clock by less all the time; the two are also read one after the other.
const setBackMs = 1_000;

/**
 * Numbers the collections of this process from 0 and gives each its window, in milliseconds since
 * the epoch: from the end of the last successful collection (0 at first) to now. The window of a
 * failed collection is covered by the next one. What the caller gave goes before; an explicit 0 is
 * given. This is the only state between requests.
 *
 * A clock that was set forward makes one long window, one that was set back a window of the time
 * that has really passed: neither leaves anything out.
 */
export class CollectionClock {
  #number = 0;
  #lastGood: Good | undefined;
  readonly #clocks: Clocks;

  constructor(clocks: Clocks = { wall: Date.now, steady: () => performance.now() }) {
    this.#clocks = clocks;
  }

  next(config: AdapterConfig): Collection {
    const number = this.#number;
    this.#number += 1;
    const [end, steady] = [this.#clocks.wall(), this.#clocks.steady()];
    const window = { start_time: this.#windowStart(end, steady), end_time: new FloatNumber(end) };
    const given = givenMoment(config);
    return {
      moment: { number: given.number ?? number, window: given.window ?? window },
      succeeded: () => {
        // Of collections that overlap, the one that began last says how far we are.
        if (number >= (this.#lastGood?.number ?? 0)) this.#lastGood = { number, end, steady };
      },
    };
  }

  #windowStart(end: number, steady: number): FloatNumber | number {
    if (!this.#lastGood) return 0;
    const passed = steady - this.#lastGood.steady;
    const isSetBack = end - this.#lastGood.end < passed - setBackMs;
    const start = isSetBack ? Math.floor(end - passed) : this.#lastGood.end;
    return new FloatNumber(Math.max(0, Math.min(start, end)));
  }
}
