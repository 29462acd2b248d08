import type { AdapterConfig } from '@packwright/api';
import { type CollectionMoment, givenMoment } from './pipe-instance.ts';
import { FloatNumber } from './pipe-json.ts';

/** A collection that has been numbered. */
export interface Collection {
  readonly moment: CollectionMoment;
  /** Tell that it succeeded: the next window starts where its own ended. */
  succeeded(): void;
}

/**
 * Numbers the collections of this process from 0 and gives each its window, in milliseconds since
 * the epoch: from the end of the last successful collection (0 at first) to now. The window of a
 * failed collection is covered by the next one. What the caller gave goes before; an explicit 0 is
 * given. This is the only state between requests.
 */
export class CollectionClock {
  #number = 0;
  #lastGood: { number: number; end: number } | undefined;
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  next(config: AdapterConfig): Collection {
    const number = this.#number;
    this.#number += 1;
    const end = this.#now();
    const window = { start_time: this.#windowStart(end), end_time: new FloatNumber(end) };
    const given = givenMoment(config);
    return {
      moment: { number: given.number ?? number, window: given.window ?? window },
      succeeded: () => {
        // Of collections that overlap, the one that began last says how far we are.
        if (number >= (this.#lastGood?.number ?? 0)) this.#lastGood = { number, end };
      },
    };
  }

  /** Never after the end, which a clock that was set back could cause. */
  #windowStart(end: number): FloatNumber | number {
    return this.#lastGood ? new FloatNumber(Math.min(this.#lastGood.end, end)) : 0;
  }
}
