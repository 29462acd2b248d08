import { type CountingOptions, countedItems } from './counted-items.ts';
import type { PageSource } from './page-options.ts';

/**
 * How a server counts its items.
 * @example
 * import type { OffsetOptions } from '@packwright/sdk/http';
 *
 * type Page<Item> = { values: Item[]; total: number };
 * const list = <Item>(): OffsetOptions<Page<Item>, Item> => ({
 *   items: (page) => page.values,
 *   total: (page) => page.total,
 * });
 */
export type OffsetOptions<Page, Item> = CountingOptions<Page, Item> & {
  /** The name of the parameter; `offset` by default. */
  readonly parameter?: string;
  /** The number of the first item; 0 by default. */
  readonly first?: number;
};

/**
 * All items of a list of which a part can be asked for, from a given item on. It goes on by as many
 * items as came, so that pages may be smaller than asked for, and ends as `itemsByPageNumber` does.
 *
 * @throws HttpError as `json` does, HTTP_BODY also for a page without a list, and HTTP_PAGES when
 * the server returns the same page again or more than `maxPages`
 * @example
 * import { httpClient, itemsByOffset } from '@packwright/sdk/http';
 *
 * const orchard = httpClient({}, { baseUrl: 'https://orchard.example/api' });
 * const size = { parameter: 'limit', value: 100 };
 * const list = { items: (page: { name: string }[]) => page, size };
 * for await (const tree of itemsByOffset(orchard, 'trees', list)) console.log(tree.name);
 */
export function itemsByOffset<Page, Item>(
  client: PageSource,
  path: string | URL,
  options: OffsetOptions<Page, Item>,
): AsyncGenerator<Item, void, undefined> {
  const { parameter = 'offset', first = 0 } = options;
  return countedItems(client, path, options, (_, items) => ({ [parameter]: first + items }));
}
