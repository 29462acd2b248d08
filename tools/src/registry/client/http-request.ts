import { once } from 'node:events';
import { type Agent, type IncomingMessage, request as plainRequest } from 'node:http';
import { type Agent as TlsAgent, request as tlsRequest } from 'node:https';

/** One request, over an agent that knows proxies and trust. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly agent: Agent | TlsAgent;
  /** Milliseconds until the answer is complete. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal | undefined;
}

/** A complete answer. */
export interface HttpReply {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** No registry sends more than that where it is asked for a manifest or a token. */
const largestBody = 16 * 1024 * 1024;

/** Sends one request and reads the whole answer; throws why there is none. */
export async function httpRequest(options: HttpRequest): Promise<HttpReply> {
  const late = AbortSignal.timeout(options.timeLimit);
  const { signal } = options;
  try {
    return await exchange(options, signal === undefined ? late : AbortSignal.any([late, signal]));
  } catch (error) {
    // Node says no more than that the request was aborted.
    throw late.aborted ? late.reason : error;
  }
}

async function exchange(options: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
  const { method, url, headers, body, agent } = options;
  const length = Buffer.byteLength(body ?? '');
  const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
  const request = send(url, {
    method,
    agent,
    // Without a length, an empty POST would be sent in chunks, which some servers refuse.
    headers: method === 'POST' ? { ...headers, 'content-length': length } : headers,
    signal,
  });
  request.end(body);
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response === undefined) throw new Error('no answer');
  return {
    url,
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await bodyOf(response),
  };
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largestBody) throw new Error(`the answer is larger than ${largestBody} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
