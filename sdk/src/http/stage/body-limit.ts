import type { Exchange } from '../exchange.ts';
import { HttpError } from '../http-error.ts';

/** Where nobody says another number. A few bytes may be sent that stand for a thousand times as many. */
export const usualMaxBodyBytes = 256 * 1024 ** 2;

/** Counts the bytes of one body, as its reader gets them. */
export class BodyLimit {
  readonly #exchange: Exchange;
  #bytes = 0;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  /** @throws HttpError HTTP_BODY_LIMIT when the body has become too large with these bytes */
  count(bytes: number, status: number | undefined): void {
    this.#bytes += bytes;
    const { method, url, maxBodyBytes } = this.#exchange;
    if (this.#bytes <= maxBodyBytes) return;
    const what = `answered ${status} with a body of more than ${sizeOf(maxBodyBytes)}: ${advice}`;
    throw new HttpError('HTTP_BODY_LIMIT', what, { method, url, status });
  }
}

const advice =
  'ask for it page by page, or raise maxBodyBytes if it may be so large (Infinity where it is read as a stream).';

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 ** 2;
  return Number.isInteger(megabytes) ? `${megabytes} MB` : `${bytes} bytes`;
}
