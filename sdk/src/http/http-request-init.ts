import type { RetryOptions } from './stage/retry-options.ts';

/** What `fetch` takes, and what this client adds for a single request. */
export type HttpRequestInit = RequestInit & {
  /** Added to the URL; `undefined` is left out, an array repeats its name. */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  /** Sent as the body, with its content type. */
  readonly json?: unknown;
  /** Instead of the client's. */
  readonly timeLimit?: number;
  /** Instead of the client's. */
  readonly retry?: RetryOptions | false;
};

/** A value of one query parameter. */
export type QueryValue = string | number | boolean | undefined;
