import { safeUrl } from '../safe-url.ts';
import { nextLink } from './link-header.ts';
import { ListGuard } from './list-guard.ts';
import type { PageOptions, PageSource } from './page-options.ts';

/**
 * All items of a list whose pages point to the next one with a `Link` header, `rel="next"`. It ends
 * with the page that has none. The rest of the request, but not its query, is the same for each
 * page: the link has its own.
 *
 * @throws HttpError as `json` does, HTTP_BODY also for a page without a list, and HTTP_PAGES when a
 * link comes a second time, leads to another server, or after `maxPages`
 * @example
 * import { httpClient, itemsByLink } from '@packwright/sdk/http';
 *
 * const orchard = httpClient({}, { baseUrl: 'https://orchard.example/api' });
 * const list = { items: (page: { name: string }[]) => page };
 * for await (const tree of itemsByLink(orchard, 'trees', list)) console.log(tree.name);
 */
export async function* itemsByLink<Page, Item>(
  client: PageSource,
  path: string | URL,
  options: PageOptions<Page, Item>,
): AsyncGenerator<Item, void, undefined> {
  const { query, ...others } = options.request ?? {};
  const guard = new ListGuard(options);
  let answer = await client.jsonAnswer<Page>(path, options.request);
  guard.step(answer.url, answer.url);
  for (;;) {
    const { url, headers } = answer;
    guard.page(url);
    yield* guard.items(answer, (page) => options.items(page));
    const next = nextLink(headers, url);
    if (next === undefined) return;
    if (new URL(next).origin !== new URL(url).origin) {
      throw guard.error(url, `points to another server for its next page: ${safeUrl(next)}`);
    }
    guard.step(url, next);
    answer = await client.jsonAnswer<Page>(next, others);
  }
}
