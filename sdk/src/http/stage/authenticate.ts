import type { AuthHeader } from '../auth.ts';
import type { Exchange, Send } from '../exchange.ts';
import type { HttpClientOptions } from '../http-client-options.ts';
import type { HttpRequests } from '../http-requests.ts';
import type { Clock } from './clock.ts';
import { discardBody } from './discard-body.ts';

/**
 * The stage that adds the header saying who asks, and gets a fresh one when the server no longer
 * takes it. Leaves requests to other origins, and those with a header of their own, as they are.
 */
export function authenticating(
  send: Send,
  { auth, baseUrl }: HttpClientOptions,
  anonymous: HttpRequests,
  clock: Clock,
): Send {
  if (auth === undefined || baseUrl === undefined) return send;
  const { origin } = new URL(baseUrl);
  const headers =
    typeof auth === 'function' ? renewed(async () => auth(anonymous), clock) : fixed(auth);
  return async (exchange) => {
    if (exchange.url.origin !== origin) return send(exchange);
    const first = await headers.current();
    if (exchange.headers.has(first.name)) return send(exchange);
    const response = await send(withHeader(exchange, first));
    if (response.status !== 401 || exchange.body instanceof ReadableStream) return response;
    const second = await headers.after(first);
    if (second === undefined) return response;
    await discardBody(response);
    return send(withHeader(exchange, second));
  };
}

type AuthHeaders = {
  current(): Promise<AuthHeader>;
  /** A fresh header instead of one that was refused; undefined when there is no other. */
  after(refused: AuthHeader): Promise<AuthHeader | undefined>;
};

function fixed(header: AuthHeader): AuthHeaders {
  return { current: async () => header, after: async () => undefined };
}

/** Requests at the same time wait for one call, also when it fails: the next one tries anew. */
function renewed(ask: () => Promise<AuthHeader>, clock: Clock): AuthHeaders {
  let known: AuthHeader | undefined;
  let asking: Promise<AuthHeader> | undefined;
  const fresh = () => {
    asking ??= ask()
      .then((header) => {
        known = header;
        return header;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  const isValid = ({ validUntil }: AuthHeader) =>
    validUntil === undefined || validUntil.getTime() > clock.now();
  return {
    current: async () => (known && isValid(known) ? known : fresh()),
    // Another request may have renewed it in the meantime.
    after: async (refused) => (known && known !== refused ? known : fresh()),
  };
}

function withHeader(exchange: Exchange, { name, value }: AuthHeader): Exchange {
  const headers = new Headers(exchange.headers);
  headers.set(name, value);
  return { ...exchange, headers };
}
