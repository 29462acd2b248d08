import type { Exchange, Send } from './exchange.ts';
import type { HttpRequestInit } from './http-request-init.ts';
import { type JsonAnswer, readJson } from './json-answer.ts';

/**
 * Ways to ask. Paths are put behind the client's `baseUrl`, complete URLs stay as they are. None of
 * the functions needs its `this`: `fetch` can be handed to a library that takes one.
 *
 * All throw HttpError when there is no answer, its code HTTP_CONNECTION, HTTP_CERTIFICATE,
 * HTTP_TIME_LIMIT or HTTP_REDIRECT, and the reason of a signal that is aborted. Reading the body throws
 * the same, and HTTP_BODY_LIMIT where it has more than `maxBodyBytes`.
 *
 * @example
 * import type { HttpRequests } from '@packwright/sdk/http';
 *
 * const plant = (orchard: HttpRequests, name: string) => orchard.post('trees', { json: { name } });
 */
export type HttpRequests = {
  /** Like the `fetch` of the web: answers of 400 and more are returned like any other. */
  fetch(path: string | URL | Request, init?: HttpRequestInit): Promise<Response>;
  get(path: string | URL, init?: HttpRequestInit): Promise<Response>;
  post(path: string | URL, init?: HttpRequestInit): Promise<Response>;
  put(path: string | URL, init?: HttpRequestInit): Promise<Response>;
  patch(path: string | URL, init?: HttpRequestInit): Promise<Response>;
  delete(path: string | URL, init?: HttpRequestInit): Promise<Response>;
  /**
   * The parsed body of the answer. An answer that breaks off is tried again too.
   *
   * @throws HttpError HTTP_STATUS for a status of 400 or more, HTTP_BODY for a body that is no JSON
   */
  json<T = unknown>(path: string | URL, init?: HttpRequestInit): Promise<T>;
  /** The same together with the headers, for answers that say something there too. */
  jsonAnswer<T = unknown>(path: string | URL, init?: HttpRequestInit): Promise<JsonAnswer<T>>;
};

/** The ways to ask, over the stages of a client. */
export function requestsOver(
  send: Send,
  exchangeFor: (
    path: string | URL | Request,
    init: HttpRequestInit,
    form: 'any' | 'json',
  ) => Promise<Exchange>,
): HttpRequests {
  const fetch: HttpRequests['fetch'] = async (path, init = {}) =>
    send(await exchangeFor(path, init, 'any'));
  const withMethod = (method: string) => (path: string | URL, init?: HttpRequestInit) =>
    fetch(path, { ...init, method });
  const jsonAnswer = async <T>(path: string | URL, init: HttpRequestInit = {}) => {
    const exchange = await exchangeFor(path, init, 'json');
    return readJson<T>(exchange, await send(exchange));
  };
  return {
    fetch,
    get: withMethod('GET'),
    post: withMethod('POST'),
    put: withMethod('PUT'),
    patch: withMethod('PATCH'),
    delete: withMethod('DELETE'),
    json: async <T>(path: string | URL, init?: HttpRequestInit) =>
      (await jsonAnswer<T>(path, init)).body,
    jsonAnswer,
  };
}
