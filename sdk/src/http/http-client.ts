import { atEndOfRun } from '../log/end-of-run.ts';
import { checkOptions } from './check-options.ts';
import type { HttpClientInput, HttpClientOptions } from './http-client-options.ts';
import type { HttpRequests } from './http-requests.ts';
import { Connections } from './node/connections.ts';
import { type Clock, systemClock } from './stage/clock.ts';
import { countersLine, type HostCount, HostCounters } from './stage/host-counters.ts';
import { stagedRequests } from './staged-requests.ts';
import { type Trust, trustIn } from './tls/connect-tls.ts';

/**
 * Asks what an adapter collects from. Disposing it ends its connections and what is under way, and
 * logs its counters; those of a client that is never disposed are logged when the run has ended.
 *
 * @example
 * import { type HttpClient, httpClient } from '@packwright/sdk/http';
 *
 * const names = (orchard: HttpClient) => orchard.json<string[]>('trees/names');
 * await using orchard = httpClient({}, { baseUrl: 'https://orchard.example/api' });
 * for (const name of await names(orchard)) console.log(name);
 */
export type HttpClient = HttpRequests &
  Disposable &
  AsyncDisposable & {
    /** What was done so far, per host. */
    counters(): HostCount[];
    /** Writes the counters into the log as one line; nothing when there was no request. */
    logCounters(): void;
  };

/**
 * Makes a client for what an adapter collects from. It trusts the certificates of the adapter
 * instance, ends with the adapter's signal and writes to its log.
 *
 * @throws SdkError HTTP_OPTIONS for options that make no sense
 * @example
 * import { httpClient } from '@packwright/sdk/http';
 *
 * await using orchard = httpClient({}, { baseUrl: 'https://orchard.example/api' });
 * const trees = await orchard.json<{ name: string }[]>('trees', { query: { row: 7 } });
 */
export function httpClient(
  input: HttpClientInput = {},
  options: HttpClientOptions = {},
): HttpClient {
  return clientWithClock(input, options, systemClock);
}

/** The same with a clock of the caller's, and another trust than in the certificates of the input. */
export function clientWithClock(
  input: HttpClientInput,
  options: HttpClientOptions,
  clock: Clock,
  trust: () => Trust = () => trustIn(input.certificates ?? []),
): HttpClient {
  checkOptions(options);
  const closed = new AbortController();
  const signals = input.signal ? [input.signal, closed.signal] : [closed.signal];
  const connections = new Connections(trust, options.proxyEnv ?? process.env);
  const counters = new HostCounters();
  const log = input.log ?? {};
  const requests = stagedRequests({ options, signals, connections, counters, clock, log });

  let logged: string | undefined;
  const line = () => countersLine(counters.all());
  const logCounters = () => {
    logged = line();
    if (logged) input.log?.info(logged);
  };
  const logUnlogged = () => {
    if (line() !== logged) logCounters();
  };
  const waiting = input.log && atEndOfRun(input.log, logUnlogged);
  const close = () => {
    if (closed.signal.aborted) return;
    closed.abort(new DOMException('The HTTP client was disposed.', 'AbortError'));
    connections[Symbol.dispose]();
    waiting?.[Symbol.dispose]();
    logUnlogged();
  };
  return {
    ...requests,
    counters: () => counters.all(),
    logCounters,
    [Symbol.dispose]: close,
    [Symbol.asyncDispose]: async () => close(),
  };
}
