import type { RetryOptions } from './stage/retry-options.ts';

/**
 * What `fetch` takes, and what this client adds for a single request.
 * @example
 * import { type HttpRequestInit, httpClient } from '@packwright/sdk/http';
 *
 * const ripe: HttpRequestInit = { method: 'POST', json: { ripe: true }, query: { row: [7, 8] } };
 * const trees = await httpClient().json('https://orchard.example/query', { ...ripe, retry: false });
 */
export type HttpRequestInit = RequestInit & {
  /** Added to the URL; `undefined` is left out, an array repeats its name. */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  /** Sent as the body, with its content type. */
  readonly json?: unknown;
  /** Instead of the client's. */
  readonly timeLimit?: number;
  /** Instead of the client's. */
  readonly maxBodyBytes?: number;
  /** Instead of the client's. */
  readonly retry?: RetryOptions | false;
};

/**
 * A value of one query parameter.
 * @example
 * import { httpClient, type QueryValue } from '@packwright/sdk/http';
 *
 * const row: QueryValue = process.env.ROW;
 * const trees = await httpClient().json('https://orchard.example/trees', { query: { row } });
 */
export type QueryValue = string | number | boolean | undefined;
