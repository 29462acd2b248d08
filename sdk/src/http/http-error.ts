import { messageOf } from '../error-message.ts';
import { SdkError, type SdkErrorCode } from '../errors.ts';
import { safeUrl } from './safe-url.ts';
import { CertificateError } from './tls/certificate-error.ts';

/** What is known about a request that failed. */
export type HttpFailure = {
  readonly method: string;
  readonly url: URL | string;
  readonly status?: number | undefined;
  readonly body?: string | undefined;
  readonly cause?: unknown;
};

/**
 * A request over HTTP that failed. `code` tells how: HTTP_STATUS (an answer of 400 or more),
 * HTTP_BODY (an answer of another form than asked for), HTTP_CONNECTION (no answer, or a broken
 * one), HTTP_CERTIFICATE (the server is not who it should be), HTTP_TIME_LIMIT, HTTP_BODY_LIMIT (an
 * answer larger than `maxBodyBytes`), HTTP_REDIRECT and HTTP_PAGES (going on would not end).
 *
 * @example
 * import { HttpError, httpClient } from '@packwright/sdk/http';
 *
 * const trees = await httpClient().json('https://orchard.example/trees').catch((error) => {
 *   if (error instanceof HttpError && error.status === 404) return [];
 *   throw error;
 * });
 */
export class HttpError extends SdkError {
  /** The status of the answer; absent when there was none. */
  readonly status: number | undefined;
  readonly method: string;
  /** Without user, password and the values of query parameters that hold secrets. */
  readonly url: string;
  /** The beginning of the answer's body, at most 2,000 characters. */
  readonly body: string | undefined;

  constructor(code: SdkErrorCode, what: string, failure: HttpFailure) {
    const url = safeUrl(failure.url);
    const cause = failure.cause === undefined ? {} : { cause: failure.cause };
    super(code, `${failure.method} ${url} ${what}`, cause);
    this.name = 'HttpError';
    this.method = failure.method;
    this.url = url;
    this.status = failure.status;
    this.body = failure.body;
  }
}

/** What went wrong between the two ends, with the reason that Node gave. */
export function connectionError(
  request: { readonly method: string; readonly url: URL },
  what: 'got no answer' | 'got a broken answer',
  cause: unknown,
): unknown {
  const { method, url } = request;
  if (cause instanceof HttpError) return cause;
  if (cause instanceof CertificateError) {
    return new HttpError('HTTP_CERTIFICATE', `was not sent: ${cause.message}`, {
      method,
      url,
      cause,
    });
  }
  if (cause instanceof SdkError) return cause;
  return new HttpError('HTTP_CONNECTION', `${what}: ${messageOf(cause)}`, { method, url, cause });
}
