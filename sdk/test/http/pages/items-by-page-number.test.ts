import { expect, expectTypeOf, test } from 'vitest';
import { itemsByPageNumber } from '../../../src/http/index.ts';
import { idsOf, pagedOrchard, type Tree, trees } from './paged-orchard.ts';

type TreePage = { readonly trees: Tree[]; readonly count: number; readonly last: boolean };

/** Seven trees, three on each page. */
const sevenTrees = () =>
  pagedOrchard(({ query, json }) => {
    const number = Number(query.get('page') ?? json.page ?? 1);
    const items = trees(1, 7).slice(number * 3 - 3, number * 3);
    return { body: { trees: items, count: 7, last: number === 3 } };
  });

const items = (page: TreePage) => page.trees;
const allIds = [1, 2, 3, 4, 5, 6, 7];

test('a list ends with the total', async () => {
  await using it = await sevenTrees();
  const total = (page: TreePage) => page.count;
  const list = itemsByPageNumber(it.client, 'trees', { items, total });
  expectTypeOf(list).toEqualTypeOf<AsyncGenerator<Tree, void, undefined>>();
  expect(await idsOf(list)).toEqual(allIds);
  expect(it.asked).toEqual(['/trees?page=1', '/trees?page=2', '/trees?page=3']);
});

test('a list ends with the page that says it is the last', async () => {
  await using it = await sevenTrees();
  const last = (page: TreePage) => page.last;
  expect(await idsOf(itemsByPageNumber(it.client, 'trees', { items, last }))).toEqual(allIds);
  expect(it.asked).toHaveLength(3);
});

test('a list otherwise ends with an empty page, not with a short one', async () => {
  await using it = await pagedOrchard(({ query }) => {
    const number = Number(query.get('page'));
    return { body: { trees: trees(number * 10, [3, 1, 2, 0][number] ?? 0) } };
  });
  expect(await idsOf(itemsByPageNumber(it.client, '', { items, first: 0 }))).toEqual([
    0, 1, 2, 10, 20, 21,
  ]);
});

test('names, size and the rest of the query are what the options say', async () => {
  await using it = await sevenTrees();
  const list = itemsByPageNumber(it.client, 'trees', {
    items,
    parameter: 'number',
    first: 0,
    size: { parameter: 'per_page', value: 3 },
    request: { query: { row: 7 } },
    last: () => true,
  });
  await idsOf(list);
  expect(it.asked).toEqual(['/trees?row=7&number=0&per_page=3']);
});

test('the parameters may be part of what is sent as JSON', async () => {
  await using it = await sevenTrees();
  const request = { method: 'POST', json: { row: 7 } };
  const last = (page: TreePage) => page.last;
  const list = itemsByPageNumber(it.client, 'query', { items, last, place: 'json', request });
  expect(await idsOf(list)).toEqual(allIds);
  expect(it.asked[2]).toBe('/query{"row":7,"page":3}');
});

test('a page is asked for when the items before it were used', async () => {
  await using it = await sevenTrees();
  for await (const { id } of itemsByPageNumber(it.client, 'trees', { items })) {
    if (id === 4) break;
  }
  expect(it.asked).toHaveLength(2);
});

test('a server that does not know the parameter is noticed', async () => {
  await using it = await pagedOrchard(() => ({ body: { trees: trees(1, 3) } }));
  const ids: number[] = [];
  const read = async () => {
    for await (const { id } of itemsByPageNumber(it.client, 'trees', { items })) ids.push(id);
  };
  await expect(read()).rejects.toMatchObject({
    code: 'HTTP_PAGES',
    message: expect.stringMatching(/trees\?page=2 returned the same page twice: check the name/),
  });
  expect(ids).toEqual([1, 2, 3]);
});

test('a list that does not end is noticed', async () => {
  let id = 0;
  await using it = await pagedOrchard(() => {
    id += 1;
    return { body: { trees: [{ id }] } };
  });
  const list = itemsByPageNumber(it.client, 'trees', { items, maxPages: 5 });
  await expect(idsOf(list)).rejects.toMatchObject({
    code: 'HTTP_PAGES',
    message: expect.stringMatching(/has more than 5 pages: raise maxPages if it may have/),
  });
});
