import { constants } from 'node:buffer';
import { type AdapterResponse, isSuccess, statusText } from './adapter-response.ts';
import { parseLenientJson } from './lenient-json.ts';

/** What the body of an answer holds, or why nothing can be said of it. */
export type ResponseContent =
  | { readonly kind: 'value'; readonly value: unknown }
  /** No success; `text` is what the server said. */
  | { readonly kind: 'refused'; readonly status: string; readonly text: string }
  /** Neither a text nor a part of one. */
  | { readonly kind: 'too large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'no JSON'; readonly begin: string; readonly reason: string };

/**
 * Reads an answer.
 *
 * @param limit the most bytes that are read; default what one text of Node can hold, about 512 MiB
 */
export function responseContent(
  response: AdapterResponse,
  limit: number = constants.MAX_STRING_LENGTH,
): ResponseContent {
  const { body } = response;
  if (body.length > limit) return { kind: 'too large', bytes: body.length, limit };
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString();
  if (!isSuccess(response)) {
    return { kind: 'refused', status: statusText(response), text: failureText(text) };
  }
  try {
    return { kind: 'value', value: parseLenientJson(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'no JSON', begin: text.slice(0, shown), reason };
  }
}

/** How much of a text that is no JSON is shown. */
const shown = 200;

/** A server says why a run failed with a JSON string. */
function failureText(text: string): string {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'string' ? content : text;
  } catch {
    return text;
  }
}
