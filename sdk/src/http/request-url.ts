import { SdkError } from '../errors.ts';
import type { HttpRequestInit } from './http-request-init.ts';

/** The URL of a request: a complete one as it is, any other path behind the base URL. */
export function requestUrl(
  path: string | URL,
  baseUrl: string | URL | undefined,
  query: HttpRequestInit['query'],
): URL {
  const complete = completeUrl(String(path), baseUrl);
  if (!URL.canParse(complete)) throw new SdkError('HTTP_OPTIONS', `"${path}" makes no URL.`);
  const url = new URL(complete);
  if (url.username !== '' || url.password !== '') throw new SdkError('HTTP_OPTIONS', credentials);
  for (const [name, values] of Object.entries(query ?? {})) {
    for (const value of [values].flat()) {
      if (value !== undefined) url.searchParams.append(name, String(value));
    }
  }
  return url;
}

const credentials = 'A URL may not hold user and password: give them to the client as auth.';

function completeUrl(path: string, baseUrl: string | URL | undefined): string {
  if (/^https?:\/\//i.test(path)) return path;
  if (baseUrl === undefined) {
    throw new SdkError(
      'HTTP_OPTIONS',
      `"${path}" is no complete URL, and the client has no baseUrl.`,
    );
  }
  if (path === '' || path.startsWith('?')) return `${baseUrl}${path}`;
  return `${String(baseUrl).replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
