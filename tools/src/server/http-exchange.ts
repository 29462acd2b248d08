import { once } from 'node:events';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { buffer } from 'node:stream/consumers';

/** One request to an adapter's server. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** `http:` or `https:`. */
  readonly url: string;
  /** Sent as JSON when present. */
  readonly body?: unknown;
  /** Milliseconds without any byte; default none, since a collection may be silent for long. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** Status, headers and the bytes exactly as they came. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/**
 * Sends one request and reads the whole answer; throws when there is none. Certificates are not
 * verified: those of adapter containers are self-signed and made for the cloud proxy.
 */
export async function exchange(options: HttpRequest): Promise<HttpAnswer> {
  const { method, url, timeout, signal } = options;
  const content = options.body === undefined ? undefined : JSON.stringify(options.body);
  const send = url.startsWith('https:') ? tlsRequest : plainRequest;
  const request = send(url, {
    method,
    // A pooled connection would keep the server's close waiting, and the process of the caller.
    agent: false,
    rejectUnauthorized: false,
    headers: content === undefined ? {} : contentHeaders(content),
    ...(timeout === undefined ? {} : { timeout }),
    ...(signal === undefined ? {} : { signal }),
  });
  request.on('timeout', () => request.destroy(new Error(`${url}: no answer in ${timeout} ms`)));
  request.end(content);
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response === undefined) throw new Error(`${url}: no answer`);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await buffer(response),
  };
}

function contentHeaders(content: string): Record<string, string | number> {
  return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) };
}
