import { longestExcerpt, quoted } from '../body-excerpt.ts';
import { HttpError } from '../http-error.ts';
import type { JsonAnswer } from '../json-answer.ts';
import type { PageOptions } from './page-options.ts';

/** Notices that a list does not get on, or is none. */
export class ListGuard {
  readonly #maxPages: number;
  readonly #method: string;
  readonly #steps = new Set<string>();
  #pages = 0;

  constructor({ maxPages = 10_000, request }: PageOptions<never, unknown>) {
    this.#maxPages = maxPages;
    this.#method = request?.method ?? 'GET';
  }

  /** Counts a page. Throws HTTP_PAGES, as `step` does. */
  page(url: string): void {
    this.#pages += 1;
    if (this.#pages <= this.#maxPages) return;
    throw this.error(url, `has more than ${this.#maxPages} pages: raise maxPages if it may have.`);
  }

  /** Remembers where the list goes on: a cursor or URL, each but once. */
  step(url: string, next: string): void {
    if (this.#steps.has(next)) throw this.error(url, 'points to a page that was already read.');
    this.#steps.add(next);
  }

  /** What the author's function finds in a page. @throws HttpError HTTP_BODY for another page */
  read<Page, T>({ url, body }: PageAnswer<Page>, find: (page: Page) => T): T {
    try {
      return find(body);
    } catch (cause) {
      // That of an author who expects the page to have what it has not; others speak for themselves.
      if (!(cause instanceof TypeError)) throw cause;
      throw this.#otherForm(`with a page of another form (${cause.message})`, url, body, cause);
    }
  }

  /** The same for the items. */
  items<Page, Item>(
    answer: PageAnswer<Page>,
    find: (page: Page) => readonly Item[],
  ): readonly Item[] {
    const items = this.read(answer, find);
    if (Array.isArray(items)) return items;
    throw this.#otherForm('without a list of items', answer.url, answer.body);
  }

  #otherForm(what: string, url: string, page: unknown, cause?: unknown): HttpError {
    const body = JSON.stringify(page).slice(0, longestExcerpt);
    const failure = { method: this.#method, url, body, cause };
    return new HttpError('HTTP_BODY', `answered ${what}${quoted(body)}`, failure);
  }

  error(url: string, what: string): HttpError {
    return new HttpError('HTTP_PAGES', what, { method: this.#method, url });
  }
}

type PageAnswer<Page> = Pick<JsonAnswer<Page>, 'url' | 'body'>;
