import { expect, test } from 'vitest';
import { itemsByCursor } from '../../../src/http/index.ts';
import { idsOf, pagedOrchard, type Tree, trees } from './paged-orchard.ts';

type TreePage = { readonly trees: Tree[]; readonly next?: string | null };

const items = (page: TreePage) => page.trees;
const next = (page: TreePage) => page.next;

test.each([undefined, null, ''])('a list ends with the page whose cursor is %j', async (none) => {
  await using it = await pagedOrchard(({ query }) => {
    const cursor = query.get('cursor') ?? 'start';
    const pages: Record<string, TreePage> = {
      start: { trees: trees(1, 2), next: 'a b' },
      'a b': { trees: [], next: 'c' },
      c: { trees: trees(3, 1), ...(none === undefined ? {} : { next: none }) },
    };
    return { body: pages[cursor] };
  });
  const request = { query: { row: 7 } };
  expect(await idsOf(itemsByCursor(it.client, 'trees', { items, next, request }))).toEqual([
    1, 2, 3,
  ]);
  expect(it.asked).toEqual(['/trees?row=7', '/trees?row=7&cursor=a+b', '/trees?row=7&cursor=c']);
});

test('a cursor may be part of what is sent as JSON', async () => {
  await using it = await pagedOrchard(({ json }) => ({
    body: { trees: trees(json.after ? 2 : 1, 1), next: json.after ? null : 'x' },
  }));
  const request = { method: 'POST', json: { row: 7 } };
  const options = { items, next, request, parameter: 'after', place: 'json' } as const;
  expect(await idsOf(itemsByCursor(it.client, 'query', options))).toEqual([1, 2]);
  expect(it.asked).toEqual(['/query{"row":7}', '/query{"row":7,"after":"x"}']);
});

test('a cursor that comes a second time is noticed', async () => {
  await using it = await pagedOrchard(({ query }) => ({
    body: { trees: trees(1, 1), next: query.get('cursor') === 'a' ? 'b' : 'a' },
  }));
  await expect(idsOf(itemsByCursor(it.client, 'trees', { items, next }))).rejects.toMatchObject({
    code: 'HTTP_PAGES',
    message: expect.stringMatching(/points to a page that was already read/),
  });
  expect(it.asked).toHaveLength(3);
});

test('a list that does not end is noticed', async () => {
  let count = 0;
  await using it = await pagedOrchard(() => {
    count += 1;
    return { body: { trees: trees(count, 1), next: String(count) } };
  });
  const options = { items, next, maxPages: 4 };
  await expect(idsOf(itemsByCursor(it.client, 'trees', options))).rejects.toMatchObject({
    code: 'HTTP_PAGES',
  });
});
