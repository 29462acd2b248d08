import type { RecordedHeaders } from './recorded-call.ts';

/** What the client adds by itself, and what says nothing. */
const ofEachRequest = new Set(
  'accept-encoding connection content-length host sec-fetch-mode transfer-encoding user-agent'.split(
    ' ',
  ),
);

/** Of the connection, of the compression that is undone, and what is new with each answer. */
const ofEachResponse = new Set(
  `age connection content-encoding content-length date expires keep-alive server-timing
  transfer-encoding x-request-id x-correlation-id`.split(/\s+/),
);

/** The headers that the author of the request has chosen. */
export function requestHeaders(headers: Headers): RecordedHeaders {
  return sorted(headers, (name, value) => !ofEachRequest.has(name) && value !== '*/*');
}

/** The headers that are the same when the same is answered again. */
export function responseHeaders(headers: Headers, method: string): RecordedHeaders {
  // The size that a HEAD request asks for cannot be counted from a body.
  const isSize = (name: string) => name === 'content-length' && method === 'HEAD';
  return sorted(headers, (name) => isSize(name) || !ofEachResponse.has(name));
}

export function webHeaders(recorded: RecordedHeaders): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(recorded)) {
    for (const value of [values].flat()) headers.append(name, value);
  }
  return headers;
}

function sorted(headers: Headers, keeps: (name: string, value: string) => boolean) {
  const kept: Record<string, string | readonly string[]> = {};
  for (const [name, value] of headers) {
    if (keeps(name, value)) kept[name] = name === 'set-cookie' ? cookies(headers) : value;
  }
  return kept;
}

/** Without the time at which they end, which is another one in each answer. */
function cookies(headers: Headers): readonly string[] {
  return headers.getSetCookie().map((cookie) => cookie.replace(/;\s*expires=[^;]*/i, ''));
}
