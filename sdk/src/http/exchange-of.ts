import { SdkError } from '../errors.ts';
import { checkRequest } from './check-options.ts';
import type { Exchange } from './exchange.ts';
import type { HttpClientOptions } from './http-client-options.ts';
import type { HttpRequestInit } from './http-request-init.ts';
import { acceptedEncodings } from './node/decompression.ts';
import { requestBody } from './request-body.ts';
import { requestUrl } from './request-url.ts';
import { usualMaxBodyBytes } from './stage/body-limit.ts';

/** What a client knows of all its requests, and the form in which this answer is to come. */
export type ExchangeContext = {
  readonly options: HttpClientOptions;
  readonly signals: readonly AbortSignal[];
  readonly form: 'any' | 'json';
};

/** What the author asks for, completed by what the client knows. */
export async function exchangeOf(
  path: string | URL | Request,
  init: HttpRequestInit,
  context: ExchangeContext,
): Promise<Exchange> {
  if (path instanceof Request) return exchangeOf(path.url, await initOf(path, init), context);
  checkRequest(init);
  const { options, signals, form } = context;
  const { body, contentType } = await requestBody(init);
  const method = (init.method ?? 'GET').toUpperCase();
  if (body !== undefined && (method === 'GET' || method === 'HEAD')) {
    throw new SdkError('HTTP_OPTIONS', `A ${method} has no body: name another method.`);
  }
  const url = requestUrl(path, options.baseUrl, init.query);
  return {
    method,
    url,
    headers: requestHeaders(url, init, context, body, contentType),
    body,
    redirect: init.redirect ?? options.redirect ?? 'follow',
    timeLimit: init.timeLimit ?? options.timeLimit ?? 30_000,
    maxBodyBytes: init.maxBodyBytes ?? options.maxBodyBytes ?? usualMaxBodyBytes,
    retry: init.retry ?? options.retry ?? {},
    whole: form === 'json',
    signals: init.signal ? [...signals, init.signal] : signals,
  };
}

/** A complete request, as `fetch` and libraries built on it take one. */
async function initOf(request: Request, init: HttpRequestInit): Promise<HttpRequestInit> {
  const { method, headers, signal, redirect } = request;
  const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
  // A request that says nothing has 'follow': what the client says holds then.
  const own = redirect === 'follow' ? {} : { redirect };
  return { method, headers, body, signal, ...own, ...init };
}

function requestHeaders(
  url: URL,
  init: HttpRequestInit,
  { options, form }: ExchangeContext,
  body: Exchange['body'],
  contentType: string | null,
): Headers {
  const { baseUrl } = options;
  const home = baseUrl === undefined || new URL(baseUrl).origin === url.origin;
  const headers = new Headers(home ? options.headers : {});
  for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
  const setDefault = (name: string, value: string | null) => {
    if (value !== null && !headers.has(name)) headers.set(name, value);
  };
  setDefault('accept', form === 'json' ? 'application/json' : '*/*');
  setDefault('accept-encoding', acceptedEncodings);
  setDefault('user-agent', 'packwright-sdk');
  setDefault('content-type', contentType);
  if (body instanceof Uint8Array) headers.set('content-length', String(body.byteLength));
  return headers;
}
