import { expect, test } from 'vitest';
import {
  itemsByCursor,
  itemsByLink,
  itemsByOffset,
  itemsByPageNumber,
} from '../../../src/http/index.ts';
import { idsOf, pagedOrchard, type Tree } from './paged-orchard.ts';

type Page = { readonly list: { readonly trees: Tree[] } };

const items = (page: Page) => page.list.trees;
const next = () => undefined;

const ways = {
  itemsByCursor: (client: Client) => itemsByCursor(client, 'trees', { items, next }),
  itemsByLink: (client: Client) => itemsByLink(client, 'trees', { items }),
  itemsByOffset: (client: Client) => itemsByOffset(client, 'trees', { items }),
  itemsByPageNumber: (client: Client) => itemsByPageNumber(client, 'trees', { items }),
};

type Client = Awaited<ReturnType<typeof pagedOrchard>>['client'];

test.each(Object.entries(ways))('%s tells where a page has no list', async (_, way) => {
  await using it = await pagedOrchard(() => ({ body: { list: { problem: 'too many rows' } } }));
  await expect(idsOf(way(it.client))).rejects.toMatchObject({
    code: 'HTTP_BODY',
    message: expect.stringMatching(
      /^GET http:.*\/trees.* answered without a list of items: {"list":{"problem":"too many rows"}}$/,
    ),
    body: '{"list":{"problem":"too many rows"}}',
  });
});

test.each(Object.entries(ways))('%s tells which page its functions cannot read', async (_, way) => {
  await using it = await pagedOrchard(() => ({ body: null }));
  await expect(idsOf(way(it.client))).rejects.toMatchObject({
    code: 'HTTP_BODY',
    message: expect.stringMatching(
      /^GET http:.*\/trees.* answered with a page of another form \(Cannot read prop.*\): null$/,
    ),
    cause: expect.any(TypeError),
  });
});

test('what else an author throws about a page stays as it is', async () => {
  await using it = await pagedOrchard(() => ({ body: [] }));
  const reason = new Error('no trees in winter');
  const refuse = () => {
    throw reason;
  };
  await expect(idsOf(itemsByLink(it.client, 'trees', { items: refuse }))).rejects.toBe(reason);
});
