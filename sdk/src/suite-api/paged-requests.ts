import { pagesOf } from './pages.ts';
import { retryPosts } from './retry-posts.ts';
import type { PagedOptions, SuiteApiClientOptions } from './suite-api-client-options.ts';
import type { SuiteApiRequest, SuiteApiSession } from './suite-api-session.ts';

/**
 * Lists that come in pages: all their items, in the order of the pages, or an error. `key` is the
 * member of the answers that holds them. With `for await`, items are worked on while the next pages
 * are on their way, and leaving the loop ends the requests.
 */
export type PagedRequests = {
  pagedGet<T = unknown>(path: string, key: string, options?: PagedOptions): Promise<T[]>;
  /** For queries: the body is sent again for each page, and after failures that may pass. */
  pagedPost<T = unknown>(
    path: string,
    key: string,
    body: unknown,
    options?: PagedOptions,
  ): Promise<T[]>;
  /** As `pagedGet`, item by item. */
  iterateGet<T = unknown>(path: string, key: string, options?: PagedOptions): AsyncGenerator<T>;
  /** As `pagedPost`, item by item. */
  iteratePost<T = unknown>(
    path: string,
    key: string,
    body: unknown,
    options?: PagedOptions,
  ): AsyncGenerator<T>;
};

export function pagedRequests(
  session: SuiteApiSession,
  { pageSize = 1000, concurrency = 10, retry }: SuiteApiClientOptions,
): PagedRequests {
  async function* iterate<T>(
    path: string,
    key: string,
    { pageSize: size = pageSize, ...options }: PagedOptions = {},
    how: Pick<SuiteApiRequest, 'method' | 'json' | 'retry'>,
  ): AsyncGenerator<T> {
    const request = (page: number, pageSize: number, ended: AbortSignal) => {
      const query = { ...options.query, page, pageSize };
      const signal = options.signal ? AbortSignal.any([options.signal, ended]) : ended;
      return session.json(path, { ...options, ...how, query, signal });
    };
    for await (const items of pagesOf({ key, pageSize: size, concurrency, request })) {
      yield* items as T[];
    }
  }
  const iterateGet = <T>(path: string, key: string, options?: PagedOptions) =>
    iterate<T>(path, key, options, {});
  const iteratePost = <T>(path: string, key: string, json: unknown, options?: PagedOptions) =>
    iterate<T>(path, key, options, {
      method: 'POST',
      json,
      retry: retryPosts(options?.retry ?? retry),
    });
  return {
    iterateGet,
    iteratePost,
    pagedGet: (path, key, options) => allOf(iterateGet(path, key, options)),
    pagedPost: (path, key, body, options) => allOf(iteratePost(path, key, body, options)),
  };
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
