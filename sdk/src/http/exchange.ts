import { acceptedEncodings } from './decompression.ts';
import type { HttpClientOptions, HttpRequestInit } from './http-client-options.ts';
import { requestBody } from './request-body.ts';
import { requestUrl } from './request-url.ts';
import type { RetryOptions } from './retry.ts';

/** One request of an author on its way through the client. */
export type Exchange = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Bytes can be sent again, a stream cannot. */
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream | undefined;
  readonly redirect: 'follow' | 'manual' | 'error';
  /** Milliseconds for one try. */
  readonly timeLimit: number;
  readonly retry: RetryOptions | false;
  /** Whatever ends the exchange early: the adapter's signal, that of the call, the client's end. */
  readonly signals: readonly AbortSignal[];
};

/** A stage of the client: answers an exchange, mostly by asking the next stage. */
export type Send = (exchange: Exchange) => Promise<Response>;

/** What the author asks for, completed by what the client knows. */
export async function exchangeOf(
  path: string | URL | Request,
  init: HttpRequestInit,
  options: HttpClientOptions,
  signals: readonly AbortSignal[],
): Promise<Exchange> {
  if (path instanceof Request)
    return exchangeOf(path.url, await initOf(path, init), options, signals);
  const { body, contentType } = await requestBody(init);
  const url = requestUrl(path, options.baseUrl, init.query);
  return {
    method: (init.method ?? 'GET').toUpperCase(),
    url,
    headers: requestHeaders(url, init.headers, options, body, contentType),
    body,
    redirect: init.redirect ?? options.redirect ?? 'follow',
    timeLimit: init.timeLimit ?? options.timeLimit ?? 30_000,
    retry: init.retry ?? options.retry ?? {},
    signals: init.signal ? [...signals, init.signal] : signals,
  };
}

/** A complete request, as `fetch` and libraries built on it take one. */
async function initOf(request: Request, init: HttpRequestInit): Promise<HttpRequestInit> {
  const { method, headers, signal } = request;
  const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
  return { method, headers, body, signal, ...init };
}

function requestHeaders(
  url: URL,
  own: HttpRequestInit['headers'],
  { baseUrl, headers: always }: HttpClientOptions,
  body: Exchange['body'],
  contentType: string | null,
): Headers {
  const home = baseUrl === undefined || new URL(baseUrl).origin === url.origin;
  const headers = new Headers(home ? always : {});
  for (const [name, value] of new Headers(own)) headers.set(name, value);
  const setDefault = (name: string, value: string | null) => {
    if (value !== null && !headers.has(name)) headers.set(name, value);
  };
  setDefault('accept', '*/*');
  setDefault('accept-encoding', acceptedEncodings);
  setDefault('user-agent', 'packwright-sdk');
  setDefault('content-type', contentType);
  if (body instanceof Uint8Array) headers.set('content-length', String(body.byteLength));
  return headers;
}
