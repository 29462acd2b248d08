import { type Clock, systemClock } from './clock.ts';
import { Connections } from './connections.ts';
import { exchangeOf } from './exchange.ts';
import type { HttpClientInput, HttpClientOptions, HttpRequestInit } from './http-client-options.ts';
import { jsonAnswer } from './json-answer.ts';
import { nodeTransport } from './node-transport.ts';
import { oneTry } from './one-try.ts';

/** Requests of an adapter. Its functions need no `this`: `fetch` can be handed to other libraries. */
export type HttpClient = Disposable &
  AsyncDisposable & {
    /**
     * The `fetch` of the web, with what the client adds. Answers of 400 and more are returned.
     *
     * @throws HttpError when there is no answer; the reason of a signal
     */
    fetch(path: string | URL | Request, init?: HttpRequestInit): Promise<Response>;
    get(path: string | URL, init?: HttpRequestInit): Promise<Response>;
    post(path: string | URL, init?: HttpRequestInit): Promise<Response>;
    put(path: string | URL, init?: HttpRequestInit): Promise<Response>;
    patch(path: string | URL, init?: HttpRequestInit): Promise<Response>;
    delete(path: string | URL, init?: HttpRequestInit): Promise<Response>;
    /**
     * The parsed body of an answer.
     *
     * @throws HttpError HTTP_STATUS for a status of 400 or more, HTTP_BODY for one that is no JSON,
     * and whatever `fetch` throws
     */
    json<T = unknown>(path: string | URL, init?: HttpRequestInit): Promise<T>;
  };

/**
 * A client for what an adapter collects from. Trusts the certificates of the adapter instance, stops
 * with its signal, and logs what it did when it is disposed.
 *
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

export function clientWithClock(
  input: HttpClientInput,
  options: HttpClientOptions,
  _clock: Clock,
): HttpClient {
  const connections = new Connections(input.certificates ?? [], options.proxyEnv ?? process.env);
  const closed = new AbortController();
  const signals = input.signal ? [input.signal, closed.signal] : [closed.signal];
  const send = oneTry(nodeTransport(connections));

  const fetch: HttpClient['fetch'] = async (path, init = {}) =>
    send(await exchangeOf(path, init, options, signals));
  const json = async <T>(path: string | URL, init: HttpRequestInit = {}): Promise<T> => {
    const exchange = await exchangeOf(path, init, options, signals);
    if (exchange.headers.get('accept') === '*/*')
      exchange.headers.set('accept', 'application/json');
    return jsonAnswer<T>(exchange, await send(exchange));
  };
  const withMethod = (method: string) => (path: string | URL, init?: HttpRequestInit) =>
    fetch(path, { ...init, method });
  const close = () => {
    closed.abort(new Error('The HTTP client was disposed.'));
    connections[Symbol.dispose]();
  };

  return {
    fetch,
    get: withMethod('GET'),
    post: withMethod('POST'),
    put: withMethod('PUT'),
    patch: withMethod('PATCH'),
    delete: withMethod('DELETE'),
    json,
    [Symbol.dispose]: close,
    [Symbol.asyncDispose]: async () => close(),
  };
}
