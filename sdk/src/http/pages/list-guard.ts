import { HttpError } from '../http-error.ts';
import type { PageOptions } from './page-options.ts';

/** Notices that a list does not get on. All functions throw HttpError HTTP_PAGES. */
export class ListGuard {
  readonly #maxPages: number;
  readonly #method: string;
  readonly #steps = new Set<string>();
  #pages = 0;

  constructor({ maxPages = 10_000, request }: PageOptions<never, unknown>) {
    this.#maxPages = maxPages;
    this.#method = request?.method ?? 'GET';
  }

  /** Counts a page. */
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

  error(url: string, what: string): HttpError {
    return new HttpError('HTTP_PAGES', what, { method: this.#method, url });
  }
}
