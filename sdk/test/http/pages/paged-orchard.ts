import { httpClient } from '../../../src/http/index.ts';
import { httpServer, type Listening } from '../listening.ts';

export type Tree = { readonly id: number };

/** What a server is asked for one page. */
export type PageQuery = {
  readonly query: URLSearchParams;
  readonly json: Record<string, unknown>;
  readonly url: string;
};

/** A server whose pages the test makes, and a client for it. */
export async function pagedOrchard(page: (query: PageQuery) => { body: unknown; link?: string }) {
  const asked: string[] = [];
  const server: Listening = await httpServer(async (request, response) => {
    const text = (await request.toArray()).join('');
    const { pathname, search, searchParams } = new URL(request.url ?? '', server.url);
    asked.push(`${pathname}${search}${text}`);
    const json = text === '' ? {} : JSON.parse(text);
    const { body, link } = page({ query: searchParams, json, url: server.url });
    if (link !== undefined) response.setHeader('link', link);
    response.end(JSON.stringify(body));
  });
  const client = httpClient({}, { baseUrl: server.url });
  return {
    client,
    asked,
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

export function trees(from: number, count: number): Tree[] {
  return Array.from({ length: count }, (_, index) => ({ id: from + index }));
}

export async function idsOf(items: AsyncIterable<Tree>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}
