import { type CountingOptions, countedItems } from './counted-items.ts';
import type { PageSource } from './page-options.ts';

/**
 * How a server numbers its pages.
 * @example
 * import type { PageNumberOptions } from '@packwright/sdk/http';
 *
 * type Page<Item> = { values: Item[]; isLast: boolean };
 * const list = <Item>(): PageNumberOptions<Page<Item>, Item> => ({
 *   items: (page) => page.values,
 *   last: (page) => page.isLast,
 * });
 */
export type PageNumberOptions<Page, Item> = CountingOptions<Page, Item> & {
  /** The name of the parameter; `page` by default. */
  readonly parameter?: string;
  /** The number of the first page; 1 by default. */
  readonly first?: number;
};

/**
 * All items of a list whose pages are numbered, page after page as they are asked for. It ends with
 * the total, with the last page, or with an empty page where the server tells neither. A short page
 * is no end: servers make pages smaller than they are asked to.
 *
 * @throws HttpError as `json` does, HTTP_BODY also for a page without a list, and HTTP_PAGES when
 * the server returns the same page again or more than `maxPages`
 * @example
 * import { httpClient, itemsByPageNumber } from '@packwright/sdk/http';
 *
 * type TreePage = { trees: { name: string }[]; count: number };
 * const orchard = httpClient({}, { baseUrl: 'https://orchard.example/api' });
 * const list = { items: (page: TreePage) => page.trees, total: (page: TreePage) => page.count };
 * for await (const tree of itemsByPageNumber(orchard, 'trees', list)) console.log(tree.name);
 */
export function itemsByPageNumber<Page, Item>(
  client: PageSource,
  path: string | URL,
  options: PageNumberOptions<Page, Item>,
): AsyncGenerator<Item, void, undefined> {
  const { parameter = 'page', first = 1 } = options;
  return countedItems(client, path, options, (pages) => ({ [parameter]: first + pages }));
}
