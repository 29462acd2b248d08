import type { SuiteApiRequestOptions } from './suite-api-client-options.ts';
import type { SuiteApiRequest, SuiteApiSession } from './suite-api-session.ts';

/** Single requests; what they resolve to is parsed JSON, undefined when the answer was empty. */
export type Requests = {
  get<T = unknown>(path: string, options?: SuiteApiRequestOptions): Promise<T>;
  post<T = unknown>(path: string, body?: unknown, options?: SuiteApiRequestOptions): Promise<T>;
  put<T = unknown>(path: string, body?: unknown, options?: SuiteApiRequestOptions): Promise<T>;
  patch<T = unknown>(path: string, body?: unknown, options?: SuiteApiRequestOptions): Promise<T>;
  delete<T = unknown>(path: string, options?: SuiteApiRequestOptions): Promise<T>;
  /** The answer as it came: also one of 400 or more, and one that is no JSON. */
  fetch(path: string, request?: SuiteApiRequest): Promise<Response>;
};

export function requests(session: SuiteApiSession): Requests {
  const withBody =
    (method: string) =>
    async <T>(path: string, json?: unknown, options: SuiteApiRequestOptions = {}): Promise<T> =>
      (await session.json(path, { ...options, method, json })) as T;
  const withoutBody =
    (method: string) =>
    async <T>(path: string, options: SuiteApiRequestOptions = {}): Promise<T> =>
      (await session.json(path, { ...options, method })) as T;
  return {
    get: withoutBody('GET'),
    post: withBody('POST'),
    put: withBody('PUT'),
    patch: withBody('PATCH'),
    delete: withoutBody('DELETE'),
    fetch: session.fetch,
  };
}
