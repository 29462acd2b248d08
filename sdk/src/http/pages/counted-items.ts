import { ListGuard } from './list-guard.ts';
import type { PageOptions, PageSource, ParameterPlace } from './page-options.ts';
import { pageRequest } from './page-request.ts';

/** What the lists need whose pages or items are numbered. */
export type CountingOptions<Page, Item> = PageOptions<Page, Item> & {
  /** How many items the list has, for a server that tells. The list ends there. */
  total?(page: Page): number | undefined;
  /** Whether no page follows, for a server that tells otherwise. */
  last?(page: Page): boolean;
  /** How many items a page shall have; the server's own choice by default. */
  readonly size?: { readonly parameter: string; readonly value: number };
  /** Where the parameters go; `query` by default. */
  readonly place?: ParameterPlace;
};

/** The items of pages that are found by a number. */
export async function* countedItems<Page, Item>(
  client: PageSource,
  path: string | URL,
  options: CountingOptions<Page, Item>,
  parametersFor: (pages: number, items: number) => Readonly<Record<string, number>>,
): AsyncGenerator<Item, void, undefined> {
  const { size, place = 'query' } = options;
  const sizeParameter = size ? { [size.parameter]: size.value } : {};
  const guard = new ListGuard(options);
  let previous: readonly Item[] = [];
  let count = 0;
  for (let pages = 0; ; pages += 1) {
    const parameters = { ...parametersFor(pages, count), ...sizeParameter };
    const request = pageRequest(options.request, parameters, place);
    const answer = await client.jsonAnswer<Page>(path, request);
    const items = guard.items(answer, (page) => options.items(page));
    const { url } = answer;
    guard.page(url);
    if (isSame(items, previous)) throw guard.error(url, samePage);
    yield* items;
    count += items.length;
    if (guard.read(answer, (page) => isLast(page, items, count, options))) return;
    previous = items;
  }
}

const samePage = 'returned the same page twice: check the name of the parameter that chooses it.';

/** Most pages differ in their first item. */
function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length === 0 || one.length !== other.length) return false;
  if (JSON.stringify(one[0]) !== JSON.stringify(other[0])) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

function isLast<Page, Item>(
  page: Page,
  items: readonly Item[],
  count: number,
  options: CountingOptions<Page, Item>,
): boolean {
  if (items.length === 0 || options.last?.(page)) return true;
  const total = options.total?.(page);
  return total !== undefined && count >= total;
}
