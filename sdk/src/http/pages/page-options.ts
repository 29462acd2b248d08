import type { HttpRequestInit } from '../http-request-init.ts';
import type { HttpRequests } from '../http-requests.ts';

/** The part of a client that lists need. */
export type PageSource = Pick<HttpRequests, 'jsonAnswer'>;

/**
 * What all ways to go through pages have in common.
 * @example
 * import type { PageOptions } from '@packwright/sdk/http';
 *
 * const trees: PageOptions<{ name: string }[], { name: string }> = {
 *   items: (page) => page,
 *   request: { query: { ripe: true } },
 * };
 */
export type PageOptions<Page, Item> = {
  /** The items of a page, in the order in which they are to come out. */
  items(page: Page): readonly Item[];
  /** The rest of each request: method, query, headers, body. */
  readonly request?: HttpRequestInit;
  /** Pages after which something must be wrong; 10,000 by default. */
  readonly maxPages?: number;
};

/** Where the parameter that chooses the page goes: the URL, or the object sent as `json`. */
export type ParameterPlace = 'query' | 'json';
