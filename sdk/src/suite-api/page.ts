import { SdkError } from '../errors.ts';

/** One page of a list. */
export type Page = {
  /** From 0 on. */
  readonly number: number;
  readonly items: readonly unknown[];
  /** Items in all pages together, if the answer says so. */
  readonly total: number | undefined;
  /** Items in a full page, if the answer says so. */
  readonly pageSize: number | undefined;
};

/** @throws SdkError HTTP_BODY for an answer without the list, HTTP_PAGES for another page */
export function pageIn(answer: unknown, key: string, number: number, asked: number): Page {
  const json: Readonly<Record<string, unknown>> = Object(answer);
  const { page, totalCount, pageSize }: PageInfo = Object(json.pageInfo);
  if (isCount(page) && page !== number) {
    const message = `Page ${page} of ${key} came when page ${number} was asked for.`;
    throw new SdkError('HTTP_PAGES', message);
  }
  const total = isCount(totalCount) ? totalCount : undefined;
  // Behind the last item, the list itself may be missing.
  const items = json[key] ?? (total !== undefined && total <= number * asked ? [] : undefined);
  if (!Array.isArray(items)) throw withoutList(key, json);
  const isSize = isCount(pageSize) && pageSize > 0 && pageSize >= items.length;
  return { number, items, total, pageSize: isSize ? pageSize : undefined };
}

type PageInfo = {
  readonly page?: unknown;
  readonly totalCount?: unknown;
  readonly pageSize?: unknown;
};

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function withoutList(key: string, json: object): SdkError {
  const lists = Object.entries(json).flatMap(([key, value]) => (Array.isArray(value) ? [key] : []));
  const others = lists.length > 0 ? `its lists are ${lists.join(', ')}` : 'it has no lists';
  return new SdkError('HTTP_BODY', `The answer has no list ${key}; ${others}.`);
}
