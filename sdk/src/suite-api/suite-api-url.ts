import { SdkError } from '../errors.ts';
import type { HttpRequestInit } from '../http/http-request-init.ts';

/**
 * The address under which a platform serves its API; HTTPS unless the host names another scheme.
 *
 * @param host name or address, with or without scheme, port, slash at the end and `/suite-api`
 * @throws SdkError INVALID_VALUE for a text that is no host
 */
export function suiteApiUrl(host: string): URL {
  const address = host.trim();
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${bracketed(address)}`);
  if (url && /^(\/suite-api)?\/*$/.test(url.pathname) && isBare(url)) {
    return new URL('/suite-api/', url);
  }
  throw new SdkError(
    'INVALID_VALUE',
    'The host of the Suite API must be a name or address, with a scheme and a port at most.',
  );
}

/** An IPv6 address may come as people write it. */
function bracketed(host: string): string {
  return /^[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(host) ? `[${host}]` : host;
}

/** Nothing that would be dropped silently; not quoted in the message, because it may be a secret. */
function isBare(url: URL): boolean {
  return `${url.username}${url.password}${url.search}${url.hash}` === '';
}

/**
 * The URL of one request. `adapters`, `/api/adapters`, `api/adapters` and `suite-api/api/adapters`
 * mean the same; `internal/…` stays what it is. A complete URL must lead to the same platform. The
 * query replaces parameters of the same name in the path.
 *
 * @throws SdkError INVALID_VALUE for the URL of another server, which must not see the token
 */
export function requestUrl(base: URL, path: string, query: HttpRequestInit['query'] = {}): URL {
  const url = new URL(/^https?:\/\//i.test(path) ? path : relative(path), base);
  if (url.origin !== base.origin) {
    const message = `${url.origin} is not the Suite API, which is at ${base.origin}: use an HTTP client.`;
    throw new SdkError('INVALID_VALUE', message);
  }
  for (const [name, values] of Object.entries(query)) {
    url.searchParams.delete(name);
    for (const value of [values].flat()) {
      if (value !== undefined) url.searchParams.append(name, String(value));
    }
  }
  return url;
}

/** Never the beginning of a URL, so that no path can name another server. */
function relative(path: string): string {
  const plain = path.replace(/^[/\\]+/, '').replace(/^suite-api(\/+|$)/, '');
  return /^(api|internal)([/?#]|$)/.test(plain) ? `./${plain}` : `./api/${plain}`;
}

/** The part of the API that may change without notice, and wants a header to say one knows. */
export function isInternal(url: URL): boolean {
  return url.pathname.split('/').includes('internal');
}
