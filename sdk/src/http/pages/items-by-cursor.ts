import { ListGuard } from './list-guard.ts';
import type { PageOptions, PageSource, ParameterPlace } from './page-options.ts';
import { pageRequest } from './page-request.ts';

/**
 * How a server names the page that follows.
 * @example
 * import type { CursorOptions } from '@packwright/sdk/http';
 *
 * type Page<Item> = { values: Item[]; next: string | null };
 * const list = <Item>(): CursorOptions<Page<Item>, Item> => ({
 *   items: (page) => page.values,
 *   next: (page) => page.next,
 * });
 */
export type CursorOptions<Page, Item> = PageOptions<Page, Item> & {
  /** The cursor of the next page; there is none after the last page. */
  next(page: Page): string | number | null | undefined;
  /** The name of the parameter; `cursor` by default. */
  readonly parameter?: string;
  /** Where the parameter goes; `query` by default. */
  readonly place?: ParameterPlace;
};

/**
 * All items of a list whose pages each name the next one. It ends with the page that names none,
 * and an empty text is none too; an empty page in between is no end.
 *
 * @throws HttpError as `json` does, HTTP_BODY also for a page without a list, and HTTP_PAGES when a
 * cursor comes a second time or after `maxPages`
 * @example
 * import { httpClient, itemsByCursor } from '@packwright/sdk/http';
 *
 * type TreePage = { trees: { name: string }[]; nextToken?: string };
 * const orchard = httpClient({}, { baseUrl: 'https://orchard.example/api' });
 * const list = { items: (page: TreePage) => page.trees, next: (page: TreePage) => page.nextToken };
 * for await (const tree of itemsByCursor(orchard, 'trees', list)) console.log(tree.name);
 */
export async function* itemsByCursor<Page, Item>(
  client: PageSource,
  path: string | URL,
  options: CursorOptions<Page, Item>,
): AsyncGenerator<Item, void, undefined> {
  const { parameter = 'cursor', place = 'query' } = options;
  const guard = new ListGuard(options);
  let request = options.request;
  for (;;) {
    const answer = await client.jsonAnswer<Page>(path, request);
    const { url } = answer;
    guard.page(url);
    yield* guard.items(answer, (page) => options.items(page));
    const cursor = guard.read(answer, (page) => options.next(page));
    if (cursor === undefined || cursor === null || cursor === '') return;
    guard.step(url, String(cursor));
    request = pageRequest(options.request, { [parameter]: cursor }, place);
  }
}
