/**
 * When a request that failed is tried again.
 * @example
 * import { httpClient, type RetryOptions } from '@packwright/sdk/http';
 *
 * const patient: RetryOptions = { attempts: 6, methods: ['GET', 'POST'] };
 * const orchard = httpClient({}, { baseUrl: 'https://orchard.example', retry: patient });
 */
export type RetryOptions = {
  /** Tries altogether; 3 by default. */
  readonly attempts?: number;
  /** Milliseconds before the second try, doubled for each further one; 500 by default. */
  readonly firstDelay?: number;
  /** Milliseconds that no delay of ours exceeds; 30,000 by default. */
  readonly maxDelay?: number;
  /**
   * The part of each delay that is left to chance, so that many clients do not come back together:
   * 0 to 1, 0.5 by default.
   */
  readonly jitter?: number;
  /**
   * Milliseconds that a `Retry-After` of the server may ask for; when it asks for more, its answer
   * stands. 60,000 by default.
   */
  readonly maxRetryAfter?: number;
  /** 408, 429, 500, 502, 503 and 504 by default. */
  readonly statuses?: readonly number[];
  /**
   * In any case. DELETE, GET, HEAD, OPTIONS and PUT by default: sending them twice does no more than
   * once.
   */
  readonly methods?: readonly string[];
  /** Whether a connection that fails or exceeds the time limit is tried again; true by default. */
  readonly connectionErrors?: boolean;
};
