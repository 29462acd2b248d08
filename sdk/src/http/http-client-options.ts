import type { Certificate } from '../instance/adapter-instance.ts';
import type { Log } from '../log/log.ts';
import type { Auth } from './auth.ts';
import type { ProxyEnv } from './node/proxy.ts';
import type { RateLimit } from './stage/rate-limit.ts';
import type { RetryOptions } from './stage/retry-options.ts';

/**
 * What a client takes from the adapter's input; the input itself fits.
 * @example
 * import { type HttpClientInput, httpClient } from '@packwright/sdk/http';
 *
 * const clientFor = (input: HttpClientInput, host: string) =>
 *   httpClient(input, { baseUrl: `https://${host}/api` });
 */
export type HttpClientInput = {
  /** Trusted besides the authorities of the system, by the rules of `tlsOptions`. */
  readonly certificates?: readonly Certificate[];
  /** Ends what is under way when the server ends the run. */
  readonly signal?: AbortSignal;
  /** Gets one line of counters when the client is disposed, or the run ends; none when absent. */
  readonly log?: ClientLog;
};

/** The part of a log that a client writes to. */
export type ClientLog = Pick<Log, 'info'> & { debug?(message: string): void };

/**
 * How a client behaves. Everything has a default.
 *
 * @example
 * import { bearer, type HttpClientOptions, httpClient } from '@packwright/sdk/http';
 *
 * const careful: HttpClientOptions = { concurrency: 2, rateLimit: { perSecond: 5 }, timeLimit: 10_000 };
 * const baseUrl = 'https://orchard.example/api';
 * const orchard = httpClient({}, { ...careful, baseUrl, auth: bearer('token') });
 */
export type HttpClientOptions = {
  /**
   * Put before each path that is no complete URL itself: with `https://a.example/v1`, `/trees` is
   * `https://a.example/v1/trees`.
   */
  readonly baseUrl?: string | URL;
  /** Sent with each request to the origin of `baseUrl`, or with every request when there is none. */
  readonly headers?: NonNullable<RequestInit['headers']>;
  /** Sent to the origin of `baseUrl` only. */
  readonly auth?: Auth;
  /**
   * Milliseconds that one try may take, from connecting to the last byte of the body; waiting for its
   * turn or for the next try does not count. 30,000 by default, `Infinity` for none.
   */
  readonly timeLimit?: number;
  /**
   * Bytes that the body of an answer may have once it is decompressed, read whole or as a stream; 256 MB
   * by default, `Infinity` for any number. Reading fails beyond it, whatever the status.
   */
  readonly maxBodyBytes?: number;
  /** See RetryOptions for the defaults; `false` for a single try. */
  readonly retry?: RetryOptions | false;
  /** Requests per second; as fast as possible by default. */
  readonly rateLimit?: RateLimit;
  /** Requests under way at the same time, until their bodies are read; 10 by default. */
  readonly concurrency?: number;
  /**
   * `follow` goes on for at most five redirects, `manual` returns them, `error` refuses them. `follow`
   * by default.
   */
  readonly redirect?: 'follow' | 'manual' | 'error';
  /**
   * The variables that name proxies: HTTPS_PROXY, HTTP_PROXY, NO_PROXY. Those of the process by
   * default, `{}` for none.
   */
  readonly proxyEnv?: ProxyEnv;
};
