import { expect, test } from 'vitest';
import { itemsByLink } from '../../../src/http/index.ts';
import { nextLink } from '../../../src/http/pages/link-header.ts';
import { idsOf, pagedOrchard, type Tree, trees } from './paged-orchard.ts';

const items = (page: Tree[]) => page;

test('a list goes on where its pages point to, and ends where they point nowhere', async () => {
  await using it = await pagedOrchard(({ query, url }) => {
    const page = Number(query.get('p') ?? 1);
    const body = trees(page, 1);
    if (page === 3) return { body, link: `<${url}/trees?p=1>; rel="first"` };
    return { body, link: `</trees?p=${page + 1}>; rel="next", <${url}/trees?p=3>; rel="last"` };
  });
  const request = { query: { row: 7 } };
  expect(await idsOf(itemsByLink(it.client, 'trees', { items, request }))).toEqual([1, 2, 3]);
  expect(it.asked).toEqual(['/trees?row=7', '/trees?p=2', '/trees?p=3']);
});

test.each([
  ['a page that was already read', '/trees?p=1', /points to a page that was already read/],
  ['another server', 'https://a.example/', /points to another server .*: https:\/\/a\.example\//],
])('a link to %s is noticed', async (_, target, message) => {
  await using it = await pagedOrchard(() => ({
    body: trees(1, 1),
    link: `<${target}>; rel=next`,
  }));
  await expect(idsOf(itemsByLink(it.client, 'trees?p=1', { items }))).rejects.toMatchObject({
    code: 'HTTP_PAGES',
    message: expect.stringMatching(message),
  });
});

test.each([
  ['<https://a.example/2>; rel="next"', 'https://a.example/2'],
  ['<https://a.example/2>;rel=next', 'https://a.example/2'],
  ['</2>; rel="next"', 'https://a.example/2'],
  ['<?p=2>; title="a, \\"b\\"; c"; rel="next"', 'https://a.example/trees?p=2'],
  ['</1>; rel="prev", </2>; rel="last next"', 'https://a.example/2'],
  ['</1>; rel="prev",</2>;REL=NEXT', 'https://a.example/2'],
  ['</a,b;c>; rel="next"', 'https://a.example/a,b;c'],
  ['</1>; title="; rel=next"', undefined],
  ['</1>; rel="nextish"', undefined],
  ['</1>', undefined],
  ['nonsense', undefined],
  ['', undefined],
])('the next page of %s is %s', (link, expected) => {
  expect(nextLink(new Headers({ link }), 'https://a.example/trees')).toBe(expected);
});
