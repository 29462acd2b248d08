import type { FakeRoute } from './fake-suite-api.ts';

/** A list of items, served in pages as the platform does; `info` replaces what it says of a page. */
export function listRoute(
  key: string,
  items: readonly unknown[],
  info: (page: number) => object = () => ({}),
): FakeRoute {
  return ({ query }) => {
    const page = Number(query.page);
    const pageSize = Number(query.pageSize);
    const part = items.slice(page * pageSize, (page + 1) * pageSize);
    const pageInfo = { totalCount: items.length, page, pageSize, ...info(page) };
    return { json: { pageInfo, links: [], [key]: part } };
  };
}

/** `n` different items. */
export function numbered(n: number): { readonly number: number }[] {
  return Array.from({ length: n }, (_, number) => ({ number }));
}
