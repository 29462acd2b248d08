import type { Clock } from './clock.ts';
import { linkedSignal } from './linked-signal.ts';

/**
 * How fast requests may leave.
 * @example
 * import { httpClient, type RateLimit } from '@packwright/sdk/http';
 *
 * const gentle: RateLimit = { perSecond: 5, burst: 10 };
 * const orchard = httpClient({}, { baseUrl: 'https://orchard.example', rateLimit: gentle });
 */
export type RateLimit = {
  /** Requests per second in the long run; fractions are fine. */
  readonly perSecond: number;
  /** Requests that may leave at once after a pause; 1 by default, which spaces them evenly. */
  readonly burst?: number;
};

/** Returns when the caller's turn has come; turns come in the order of the calls. */
export type Turn = (signals: readonly AbortSignal[]) => Promise<void>;

/** A token bucket: it fills at the rate, holds as many tokens as a burst has, and a request takes one. */
export function rateLimit({ perSecond, burst = 1 }: RateLimit, clock: Clock): Turn {
  let tokens = burst;
  let filledAt = clock.now();
  const fill = () => {
    const now = clock.now();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
  };
  return async (signals) => {
    fill();
    // Below zero: the tokens that those before are already waiting for.
    tokens -= 1;
    if (tokens >= 0) return;
    using link = linkedSignal(signals);
    try {
      await clock.sleep((-tokens / perSecond) * 1000, link.signal);
    } catch (reason) {
      tokens += 1;
      throw reason;
    }
  };
}
