import { HttpError } from '../http/http-error.ts';
import type { HttpRequestInit } from '../http/http-request-init.ts';
import type { RetryOptions } from '../http/stage/retry-options.ts';
import type { SuiteApiConnection } from '../instance/suite-api-connection.ts';
import type { Log } from '../log/log.ts';
import type { JsonOutcome, PlatformRequests } from './platform-requests.ts';
import { retryPosts } from './retry-posts.ts';
import { SuiteApiToken, type TokenRequests } from './suite-api-token.ts';
import { requestUrl } from './suite-api-url.ts';

/**
 * A request with all it may have, for `fetch` of the client. The body is one that can be sent again:
 * the token may turn out to have expired.
 *
 * @example
 * import type { SuiteApiClient, SuiteApiRequest } from '@packwright/sdk/suite-api';
 *
 * const request: SuiteApiRequest = { headers: { Accept: 'text/csv' }, query: { format: 'CSV' } };
 * export const report = async (suiteApi: SuiteApiClient, id: string) =>
 *   (await suiteApi.fetch(`reports/${id}/download`, request)).text();
 */
export type SuiteApiRequest = Pick<
  HttpRequestInit,
  'method' | 'query' | 'headers' | 'json' | 'signal' | 'timeLimit' | 'maxBodyBytes' | 'retry'
> & { readonly body?: string | Uint8Array<ArrayBuffer> | Blob | FormData | URLSearchParams };

/** Requests to one platform, each with a token that it takes. */
export type SuiteApiSession = {
  readonly token: SuiteApiToken;
  /** The answer whatever its status. */
  fetch(path: string, request?: SuiteApiRequest): Promise<Response>;
  /** @throws SuiteApiError for a status of 400 or more; HttpError */
  json(path: string, request?: SuiteApiRequest): Promise<unknown>;
};

/** What a session is made of. */
export type SessionParts = {
  readonly requests: PlatformRequests;
  readonly baseUrl: URL;
  readonly connection: SuiteApiConnection;
  readonly authSource: string;
  readonly retry: RetryOptions | false | undefined;
  readonly signal: AbortSignal | undefined;
  readonly log: Log | undefined;
};

export function suiteApiSession(parts: SessionParts): SuiteApiSession {
  const { requests, baseUrl, signal, log } = parts;
  const token = new SuiteApiToken(tokenRequests(parts), log);
  const withToken = async <T>(
    ask: (token: string) => Promise<T>,
    isRefused: (answer: T) => boolean,
  ): Promise<T> => {
    const first = await token.value();
    const answer = await ask(first);
    if (!isRefused(answer)) return answer;
    token.refused(first);
    return ask(await token.value());
  };
  const initOf = ({ query: _, ...request }: SuiteApiRequest): HttpRequestInit => ({
    ...request,
    signal: eitherSignal(signal, request.signal),
  });
  return {
    token,
    fetch: async (path, request = {}) => {
      const url = requestUrl(baseUrl, path, request.query);
      const ask = (token: string) => requests.fetch(url, initOf(request), token);
      return withToken(ask, ({ status }) => status === 401);
    },
    json: async (path, request = {}) => {
      const url = requestUrl(baseUrl, path, request.query);
      const ask = (token: string) => requests.json(url, initOf(request), token);
      return jsonOf(await withToken(ask, isUnauthorized));
    },
  };
}

function tokenRequests({ requests, baseUrl, connection, ...parts }: SessionParts): TokenRequests {
  const { userName: username, password } = connection;
  const json = { username, password, authSource: parts.authSource };
  const post = async (path: string, init: HttpRequestInit, token?: string) =>
    jsonOf(await requests.json(requestUrl(baseUrl, path), { ...init, method: 'POST' }, token));
  return {
    // Sent again after failures that may pass: a token too many does no harm.
    acquire: () =>
      post('auth/token/acquire', {
        json,
        signal: parts.signal ?? null,
        retry: retryPosts(parts.retry),
      }).catch(withoutAnswer),
    // Without the signal: the token is given back also when the run is ended, with little time left.
    release: (token) => post('auth/token/release', { timeLimit: 5_000, retry: false }, token),
  };
}

/** Half an answer to a login may hold a token: neither it nor the parser's words, which quote it. */
function withoutAnswer(failure: unknown): never {
  if (!(failure instanceof HttpError && failure.code === 'HTTP_BODY')) throw failure;
  throw new HttpError('HTTP_BODY', 'was answered with something that is no JSON.', {
    method: failure.method,
    url: failure.url,
    status: failure.status,
  });
}

function isUnauthorized(outcome: JsonOutcome): boolean {
  return 'refusal' in outcome && outcome.refusal.status === 401;
}

function jsonOf(outcome: JsonOutcome): unknown {
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.json;
}

function eitherSignal(
  first: AbortSignal | undefined,
  second: AbortSignal | null | undefined,
): AbortSignal | null {
  return first && second ? AbortSignal.any([first, second]) : (first ?? second ?? null);
}
