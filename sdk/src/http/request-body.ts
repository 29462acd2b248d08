import type { HttpRequestInit } from './http-request-init.ts';

/** A body as it goes out, and the content type its headers have to name. */
export type RequestBody = {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream | undefined;
  readonly contentType: string | null;
};

/** Turns every kind of body but a stream into bytes: they have a length and can be sent again. */
export async function requestBody({ body, json }: HttpRequestInit): Promise<RequestBody> {
  if (json !== undefined) return encoded(Response.json(json));
  if (body === null || body === undefined) return { body: undefined, contentType: null };
  if (body instanceof ReadableStream) return { body, contentType: null };
  // A Response knows the other kinds, with the content type and boundary that belong to each.
  if (isIterable(body)) return { body: ReadableStream.from(body), contentType: null };
  return encoded(new Response(body));
}

async function encoded(response: Response): Promise<RequestBody> {
  const contentType = response.headers.get('content-type');
  return { body: new Uint8Array(await response.arrayBuffer()), contentType };
}

/** What `fetch` of Node takes besides the kinds of the web: a stream of Node, a generator. */
function isIterable(
  body: NonNullable<HttpRequestInit['body']>,
): body is typeof body & AsyncIterable<Uint8Array> {
  return typeof body === 'object' && Symbol.asyncIterator in body;
}
