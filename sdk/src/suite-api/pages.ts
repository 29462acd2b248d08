import { SdkError } from '../errors.ts';
import { type Page, pageIn } from './page.ts';

/** How the pages of one list are asked for. */
export type PageSource = {
  /** The member of each answer that holds the items. */
  readonly key: string;
  readonly pageSize: number;
  /** Pages asked for at the same time, once the first one told how many there are. */
  readonly concurrency: number;
  request(page: number, pageSize: number, signal: AbortSignal): Promise<unknown>;
};

/**
 * The items of each page in ascending order, while the next pages are on their way. The platform
 * counts anew for each page: a list that grows meanwhile is read to its new end. One page that fails
 * ends it all.
 *
 * @throws SdkError INVALID_VALUE for a page size below 1; HTTP_BODY for an answer without the list; HTTP_PAGES for pages that do not fit
 * together; whatever the requests throw
 */
export async function* pagesOf(source: PageSource): AsyncGenerator<readonly unknown[]> {
  checkPageSize(source.pageSize);
  const ended = new AbortController();
  const ask = async (page: number, size: number) =>
    pageIn(await source.request(page, size, ended.signal), source.key, page, size);
  try {
    const first = await ask(0, source.pageSize);
    const size = realPageSize(first, source.pageSize);
    let total = first.items.length;
    let next = 1;
    const underWay: Promise<Page>[] = [];
    let page: Page | undefined = first;
    while (page !== undefined) {
      total = page.total ?? total;
      refuseGap(page, size, total, source.key);
      while (underWay.length < source.concurrency && next * size < total) {
        underWay.push(watched(ask(next++, size)));
      }
      yield page.items;
      page = await underWay.shift();
    }
  } finally {
    ended.abort(new Error('No more pages are needed.'));
  }
}

function checkPageSize(size: number): void {
  if (Number.isInteger(size) && size >= 1) return;
  throw new SdkError('INVALID_VALUE', `pageSize must be a whole number from 1 on, not ${size}.`);
}

/** The platform may give fewer items than it was asked for; its numbers of pages count those. */
function realPageSize({ items, total, pageSize }: Page, asked: number): number {
  if (pageSize !== undefined) return Math.min(pageSize, asked);
  const isCut = items.length > 0 && items.length < (total ?? 0);
  return isCut ? Math.min(items.length, asked) : asked;
}

/** A failure is seen when it is the page's turn; until then nobody waits for it. */
function watched(page: Promise<Page>): Promise<Page> {
  page.catch(() => {});
  return page;
}

/** Nothing where something was announced would look like a shorter list. */
function refuseGap({ number, items }: Page, size: number, total: number, key: string): void {
  if (items.length > 0 || total <= number * size) return;
  const message = `Page ${number} of ${key} is empty, although there are ${total} in pages of ${size}.`;
  throw new SdkError('HTTP_PAGES', message);
}
