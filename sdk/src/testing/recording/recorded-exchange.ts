import { STATUS_CODES } from 'node:http';
import { decodedBytes } from './content-encoding.ts';
import { bodyBytes, recordedBody } from './recorded-body.ts';
import type { RecordedHeaders, RecordedRequest, RecordedResponse } from './recorded-call.ts';
import { requestHeaders, responseHeaders, webHeaders } from './recorded-headers.ts';

/** Reads a body to its end; throws when it is too large to be recorded. */
export type ReadBody = (message: Request | Response) => Promise<Uint8Array<ArrayBuffer>>;

/** What the request asks for. The request itself can still be sent. */
export async function recordedRequest(
  request: Request,
  readBody: ReadBody,
): Promise<RecordedRequest> {
  const { method, url } = request;
  const contentType = request.headers.get('content-type');
  const sent = request.body === null ? new Uint8Array() : await readBody(request.clone());
  const { bytes, headers } = withoutEncoding(
    sent,
    request.headers,
    requestHeaders(request.headers),
  );
  const boundary = /^multipart\/.*;\s*boundary="?([^";]+)/i.exec(contentType ?? '')?.[1];
  if (boundary === undefined) {
    return described(method, url, headers, bytes, contentType);
  }
  // Drawn by lot for each request, and of no meaning.
  const fixed = (text: string) => text.replaceAll(boundary, 'boundary');
  const fixedHeaders = { ...headers, 'content-type': fixed(contentType ?? '') };
  const text = fixed(Buffer.from(bytes).toString('latin1'));
  return described(method, url, fixedHeaders, Buffer.from(text, 'latin1'), contentType);
}

/** What was answered, and a response to pass on in place of this one, whose body is read now. */
export async function recordedResponse(
  response: Response,
  { method, url }: Request,
  readBody: ReadBody,
): Promise<{ recorded: RecordedResponse; response: Response }> {
  const { status, statusText, headers } = response;
  const bytes = response.body === null ? null : await readBody(response);
  const kept = responseHeaders(headers, method);
  const plain = withoutEncoding(bytes ?? new Uint8Array(), headers, kept);
  const body = recordedBody(plain.bytes, headers.get('content-type'));
  const recorded = {
    status,
    ...(statusText !== '' && statusText !== STATUS_CODES[status] && { statusText }),
    ...(response.redirected && response.url !== url && { url: response.url }),
    headers: plain.headers,
    ...(body && { body }),
  };
  const copy = new Response(bytes, { status, statusText, headers });
  return { recorded, response: withUrl(copy, response.url, response.redirected) };
}

/** The answer as the web has it. */
export function webResponse(recorded: RecordedResponse, url: string): Response {
  const { status, statusText = STATUS_CODES[status] ?? '', headers, body } = recorded;
  const bytes = canHaveBody(status) ? body && bodyBytes(body) : undefined;
  const response = new Response(bytes ?? null, {
    status,
    statusText,
    headers: webHeaders(headers),
  });
  return withUrl(response, recorded.url ?? url, recorded.url !== undefined);
}

function described(
  method: string,
  url: string,
  headers: RecordedRequest['headers'],
  bytes: Uint8Array,
  contentType: string | null,
): RecordedRequest {
  const body = recordedBody(bytes, contentType);
  return { method, url: url.replace(/#.*/, ''), headers, ...(body && { body }) };
}

/** One that is not known stays, and its header tells. */
function withoutEncoding(
  encoded: Uint8Array<ArrayBuffer>,
  headers: Headers,
  { 'content-encoding': _, ...others }: RecordedHeaders,
) {
  const encoding = headers.get('content-encoding');
  const bytes = decodedBytes(encoded, encoding);
  if (bytes !== undefined || encoding === null) return { bytes: bytes ?? encoded, headers: others };
  return { bytes: encoded, headers: { ...others, 'content-encoding': encoding } };
}

/** The constructor of a response takes no URL. */
function withUrl(response: Response, url: string, redirected: boolean): Response {
  return Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: redirected },
  });
}

function canHaveBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304;
}
