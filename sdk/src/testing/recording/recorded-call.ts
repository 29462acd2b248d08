/**
 * One request and its answer, as a recording file holds them: without secrets.
 *
 * @example
 * import type { RecordedCall } from '@packwright/sdk/testing';
 *
 * export const lineOf = ({ request, response }: RecordedCall) =>
 *   `${request.method} ${request.url} -> ${response.status}`;
 */
export type RecordedCall = {
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
};

/**
 * What was asked for. Headers are kept for the reader; they play no part in finding the answer.
 *
 * @example
 * import type { RecordedRequest } from '@packwright/sdk/testing';
 *
 * export const request: RecordedRequest = {
 *   method: 'GET', url: 'https://orchard.example/trees', headers: { accept: 'application/json' },
 * };
 */
export type RecordedRequest = {
  readonly method: string;
  /** Complete, but without a fragment. */
  readonly url: string;
  readonly headers: RecordedHeaders;
  /** Absent where nothing was sent. Decompressed. */
  readonly body?: RecordedBody;
};

/**
 * What was answered.
 *
 * @example
 * import type { RecordedResponse } from '@packwright/sdk/testing';
 *
 * export const nothing: RecordedResponse = { status: 204, headers: {} };
 */
export type RecordedResponse = {
  readonly status: number;
  /** Absent where it is the usual text for the status. */
  readonly statusText?: string;
  /** Where redirects have led; absent where they did not. */
  readonly url?: string;
  readonly headers: RecordedHeaders;
  /** Absent where nothing came. Decompressed. */
  readonly body?: RecordedBody;
};

/**
 * Headers by name, in lower case and sorted; a list where a name came several times. Those that
 * change with each answer, such as `date`, are left out.
 *
 * @example
 * import type { RecordedHeaders } from '@packwright/sdk/testing';
 *
 * export const headers: RecordedHeaders = { 'content-type': 'text/plain', 'set-cookie': ['a=1', 'b=2'] };
 */
export type RecordedHeaders = Readonly<Record<string, string | readonly string[]>>;

/**
 * A body in the form that is read best: JSON as JSON, UTF-8 text as text, of which several lines are
 * a list, and everything else in base64.
 *
 * @example
 * import type { RecordedBody } from '@packwright/sdk/testing';
 *
 * export const bodies: RecordedBody[] = [{ json: { row: 7 } }, { text: ['a', 'b'] }, { base64: '/9j/' }];
 */
export type RecordedBody =
  | { readonly json: unknown }
  | { readonly text: string | readonly string[] }
  | { readonly base64: string };
