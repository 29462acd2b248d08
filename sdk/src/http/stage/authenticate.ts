import type { AuthHeader } from '../auth.ts';
import type { Exchange, Send } from '../exchange.ts';
import type { HttpClientOptions } from '../http-client-options.ts';
import type { HttpRequests } from '../http-requests.ts';
import { fixedHeader, renewedHeader } from './auth-headers.ts';
import type { Clock } from './clock.ts';
import { discardBody } from './discard-body.ts';

/**
 * The stage that adds the header saying who asks, and gets a fresh one when the server no longer
 * takes it. Leaves requests to other origins, and those with a header of their own, as they are.
 */
export function authenticating(
  send: Send,
  { auth, baseUrl }: HttpClientOptions,
  requestsOver: (send: Send) => HttpRequests,
  clock: Clock,
): Send {
  if (auth === undefined || baseUrl === undefined) return send;
  const { origin } = new URL(baseUrl);
  const headers =
    typeof auth === 'function' ? renewedHeader(auth, send, requestsOver, clock) : fixedHeader(auth);
  return async (exchange) => {
    if (exchange.url.origin !== origin) return send(exchange);
    const first = await headers.current();
    if (exchange.headers.has(first.name)) return send(exchange);
    const response = await send(withHeader(exchange, first));
    if (response.status !== 401 || exchange.body instanceof ReadableStream) return response;
    if (!headers.canReplace(first)) return response;
    // First of all: until then the request keeps its place, which the login may need.
    await discardBody(response);
    const second = await send(withHeader(exchange, await headers.insteadOf(first)));
    if (second.status === 401) headers.refusedAgain();
    return second;
  };
}

function withHeader(exchange: Exchange, { name, value }: AuthHeader): Exchange {
  const headers = new Headers(exchange.headers);
  headers.set(name, value);
  return { ...exchange, headers };
}
