import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Transport } from '../transport.ts';
import type { Connections } from './connections.ts';
import { canDecompress, decompressed, encodingsOf } from './decompression.ts';
import { webBody } from './web-body.ts';

/** The transport over Node's own HTTP, on connections that belong to one client. */
export function nodeTransport(connections: Connections): Transport {
  return async (request) => webResponse(request, await answerTo(request, connections));
}

function answerTo(request: Request, connections: Connections): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const options = { method: request.method, headers: requestHeaders(request) };
  const outgoing = connections.request(new URL(request.url), options, request.signal);
  onAbort(request.signal, outgoing, (reason) => {
    outgoing.destroy();
    reject(reason);
  });
  outgoing.once('response', resolve);
  // Stays for late failures too: a server may answer and close before it has read the whole body.
  outgoing.on('error', reject);
  send(request, outgoing, reject);
  return promise;
}

/**
 * Not with the signal option of Node: it destroys with an error, and when the answer ends at that
 * moment nobody listens to the socket that emits it, which ends the process.
 */
function onAbort(
  signal: AbortSignal,
  outgoing: ClientRequest,
  act: (reason: unknown) => void,
): void {
  const abort = () => act(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  outgoing.once('close', () => signal.removeEventListener('abort', abort));
}

function requestHeaders(request: Request): Record<string, string> {
  const headers = Object.fromEntries(request.headers);
  const chunked = request.body !== null && headers['content-length'] === undefined;
  return chunked ? { ...headers, 'transfer-encoding': 'chunked' } : headers;
}

function send(request: Request, outgoing: ClientRequest, onError: (failure: Error) => void): void {
  if (request.body === null) return void outgoing.end();
  const { Readable, pipeline } = process.getBuiltinModule('node:stream');
  // Of a body that cannot be read to its end Node only tells the server, by hanging up.
  const body = Readable.from(request.body).once('error', onError);
  pipeline(body, outgoing, () => {});
}

function webResponse(request: Request, answer: IncomingMessage): Response {
  const headers = headersOf(answer);
  const init = { status: answer.statusCode ?? 0, statusText: answer.statusMessage ?? '', headers };
  if (init.status < 200 || init.status > 599) {
    answer.destroy();
    throw new Error(`${init.status} is no status of HTTP`);
  }
  if (request.method === 'HEAD' || bodiless.has(init.status)) {
    answer.resume();
    return new Response(null, init);
  }
  return new Response(webBody(plainBody(answer, headers), request.signal), init);
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function headersOf(answer: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** Also takes the headers away that speak of the compressed body. */
function plainBody(answer: IncomingMessage, headers: Headers) {
  const encodings = encodingsOf(headers.get('content-encoding'));
  if (headers.get('content-length') === '0' || !canDecompress(encodings)) return answer;
  if (encodings.length > 0) {
    headers.delete('content-encoding');
    headers.delete('content-length');
  }
  return decompressed(answer, encodings);
}
