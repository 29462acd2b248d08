import { longestExcerpt, quoted } from './body-excerpt.ts';
import type { Exchange } from './exchange.ts';
import { HttpError } from './http-error.ts';

/**
 * An answer whose body was JSON.
 * @example
 * import { httpClient, type JsonAnswer } from '@packwright/sdk/http';
 *
 * const total = ({ headers, body }: JsonAnswer<unknown[]>) =>
 *   Number(headers.get('X-Total-Count') ?? body.length);
 * console.log(total(await httpClient().jsonAnswer('https://orchard.example/trees')));
 */
export type JsonAnswer<T> = {
  /** Below 400. */
  readonly status: number;
  readonly headers: Headers;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly body: T;
};

/**
 * The answer with its body parsed.
 *
 * @throws HttpError HTTP_STATUS for a status of 400 or more, HTTP_BODY when the body is no JSON
 */
export async function readJson<T>(exchange: Exchange, response: Response): Promise<JsonAnswer<T>> {
  if (response.status >= 400) throw await statusError(exchange, response);
  const { status, headers, url } = response;
  const text = await response.text();
  try {
    return { status, headers, url, body: JSON.parse(text) };
  } catch (cause) {
    const type = response.headers.get('content-type') ?? 'no content type';
    const what = `answered ${statusLine(response)} with a body that is no JSON (${type})${quoted(text)}`;
    throw failure('HTTP_BODY', what, exchange, response, text, cause);
  }
}

async function statusError(exchange: Exchange, response: Response): Promise<HttpError> {
  const text = await beginning(response);
  const what = `answered ${statusLine(response)}${quoted(text)}`;
  return failure('HTTP_STATUS', what, exchange, response, text);
}

function failure(
  code: 'HTTP_STATUS' | 'HTTP_BODY',
  what: string,
  { method, url }: Exchange,
  { status, url: finalUrl }: Response,
  text: string,
  cause?: unknown,
): HttpError {
  const body = text.slice(0, longestExcerpt);
  return new HttpError(code, what, { method, url: finalUrl || url, status, body, cause });
}

/** As much of the body as an error keeps; the rest is not waited for. */
async function beginning(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length >= longestExcerpt) break;
    }
  } catch {
    // The status is what matters, whether or not its explanation arrived whole.
  }
  return text.slice(0, longestExcerpt);
}

function statusLine({ status, statusText }: Response): string {
  return statusText ? `${status} ${statusText}` : String(status);
}
