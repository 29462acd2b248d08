import type { HttpClient } from '../http/http-client.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequestInit } from '../http/http-request-init.ts';
import type { Log } from '../log/log.ts';
import { SuiteApiError } from './suite-api-error.ts';
import { isInternal } from './suite-api-url.ts';

/** Requests as the platform wants them, with a token if there is one, and with a line in the log. */
export type PlatformRequests = {
  /** The answer whatever its status. */
  fetch(url: URL, init: HttpRequestInit, token?: string): Promise<Response>;
  /** @throws HttpError when there is no answer, HTTP_BODY when it is no JSON */
  json(url: URL, init: HttpRequestInit, token?: string): Promise<JsonOutcome>;
};

/** The parsed body, undefined where it was empty; or what the API had against the request. */
export type JsonOutcome = { readonly json: unknown } | { readonly refusal: SuiteApiError };

export function platformRequests(http: HttpClient, log: Log | undefined): PlatformRequests {
  return {
    async fetch(url, init, token) {
      const line = startLine(url, init, log);
      const response = await http.fetch(url, completed(url, init, token)).catch(line.failed);
      line.answered(response.status);
      return response;
    },
    async json(url, init, token) {
      const line = startLine(url, init, log);
      const answer = http.jsonAnswer(url, completed(url, init, token));
      const { status, outcome } = await answer.then(
        ({ status, body }) => ({ status, outcome: { json: body } }),
        (failure) => withStatus(failure, url) ?? line.failed(failure),
      );
      line.answered(status);
      return outcome;
    },
  };
}

/** Neither query, headers nor bodies are in it. */
function startLine(url: URL, { method = 'GET' }: HttpRequestInit, log: Log | undefined) {
  const begin = performance.now();
  const end = (how: string) =>
    `${method} ${url.pathname}: ${how}, ${Math.round(performance.now() - begin)} ms`;
  return {
    answered(status: number): void {
      if (status < 400) log?.info(() => end(`OK (${status})`));
      else log?.warning(() => end(`ERROR (${status})`));
    },
    failed(failure: unknown): never {
      const status = failure instanceof HttpError ? failure.status : undefined;
      log?.warning(() => end(status === undefined ? 'no answer' : `ERROR (${status})`));
      throw failure;
    },
  };
}

function completed(url: URL, init: HttpRequestInit, token: string | undefined): HttpRequestInit {
  const headers = new Headers(init.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  if (isInternal(url)) headers.set('X-vRealizeOps-API-use-unsupported', 'true');
  if (token !== undefined) headers.set('authorization', `vRealizeOpsToken ${token}`);
  return { ...init, headers };
}

/** What came after all, of a request that the HTTP client holds for failed. */
function withStatus(failure: unknown, url: URL) {
  if (!(failure instanceof HttpError) || failure.status === undefined) return undefined;
  const { code, method, status, body = '' } = failure;
  if (code === 'HTTP_STATUS') {
    return { status, outcome: { refusal: new SuiteApiError(method, url, status, body) } };
  }
  // Changes are often answered with nothing.
  return code === 'HTTP_BODY' && body === '' ? { status, outcome: { json: undefined } } : undefined;
}
