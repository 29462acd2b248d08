import type { Exchange, Send } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { discardBody } from './discard-body.ts';

/**
 * The stage that goes where the server points to. The response carries its final `url`, as that of
 * `fetch` does.
 *
 * @throws HttpError HTTP_REDIRECT after five redirects, where they are refused, and for one that leads
 * nowhere
 */
export function followingRedirects(send: Send): Send {
  return async (exchange) => {
    const { method, url } = exchange;
    let current = exchange;
    for (let redirects = 0; ; redirects += 1) {
      const response = await send(current);
      if (exchange.redirect === 'manual' || !isRedirect(response)) {
        return withUrl(response, current.url, redirects > 0);
      }
      await discardBody(response);
      const next = redirected(current, response.status, targetOf(current, response));
      const refused = refusal(current, next, redirects);
      if (refused) throw new HttpError('HTTP_REDIRECT', refused, { method, url });
      current = next;
    }
  };
}

const most = 5;

function isRedirect({ status, headers }: Response): boolean {
  return headers.has('location') && [301, 302, 303, 307, 308].includes(status);
}

function targetOf({ method, url }: Exchange, { status, headers }: Response): URL {
  const location = headers.get('location') ?? '';
  const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  if (target && /^https?:$/.test(target.protocol)) return withoutUser(target);
  const failure = { method, url, status };
  throw new HttpError('HTTP_REDIRECT', 'is redirected to what is no URL of HTTP.', failure);
}

/** As a browser does: a server does not choose as whom it is asked. */
function withoutUser(url: URL): URL {
  url.username = '';
  url.password = '';
  return url;
}

function refusal({ redirect, body }: Exchange, next: Exchange, redirects: number) {
  const { origin } = next.url;
  if (redirect === 'error') return `is redirected to ${origin}, and redirect is 'error'.`;
  if (redirects >= most) return `is redirected more than ${most} times, at last to ${origin}.`;
  if (!(body instanceof ReadableStream) || next.body !== body) return undefined;
  return `is redirected to ${origin}, and its body is a stream that cannot be sent twice.`;
}

/** The request to the next place: what `fetch` would send there, and no header that may be secret. */
function redirected(exchange: Exchange, status: number, url: URL): Exchange {
  const { method } = exchange;
  const toGet =
    (status === 303 && method !== 'GET' && method !== 'HEAD') ||
    ((status === 301 || status === 302) && method === 'POST');
  const headers = new Headers(exchange.headers);
  const drop = (unwanted: (name: string) => boolean) => {
    for (const name of [...headers.keys()].filter(unwanted)) headers.delete(name);
  };
  if (url.origin !== exchange.url.origin) drop((name) => !harmless.has(name));
  if (!toGet) return { ...exchange, url, headers };
  drop((name) => name.startsWith('content-'));
  return { ...exchange, url, headers, method: 'GET', body: undefined };
}

/** Headers that say nothing about who asks. */
const harmless: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'content-language',
  'content-length',
  'content-type',
  'range',
  'user-agent',
]);

function withUrl(response: Response, url: URL, redirected: boolean): Response {
  // A Response that was made, not fetched, has neither.
  return Object.defineProperties(response, {
    url: { value: url.href },
    redirected: { value: redirected },
  });
}
