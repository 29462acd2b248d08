import { expect, test } from 'vitest';
import { itemsByOffset } from '../../../src/http/index.ts';
import { idsOf, pagedOrchard, type Tree, trees } from './paged-orchard.ts';

const items = (page: Tree[]) => page;

test('the offset goes on by as many items as came, though more were asked for', async () => {
  await using it = await pagedOrchard(({ query }) => {
    const offset = Number(query.get('offset'));
    return { body: trees(1, 7).slice(offset, offset + 3) };
  });
  const size = { parameter: 'limit', value: 100 };
  expect(await idsOf(itemsByOffset(it.client, 'trees', { items, size }))).toEqual([
    1, 2, 3, 4, 5, 6, 7,
  ]);
  expect(it.asked).toEqual([
    '/trees?offset=0&limit=100',
    '/trees?offset=3&limit=100',
    '/trees?offset=6&limit=100',
    '/trees?offset=7&limit=100',
  ]);
});

test('the first item may have the number 1, and the total ends the list', async () => {
  await using it = await pagedOrchard(({ query }) => {
    const start = Number(query.get('startAt'));
    return { body: trees(start, 2) };
  });
  const options = { items, parameter: 'startAt', first: 1, total: () => 4 };
  expect(await idsOf(itemsByOffset(it.client, 'trees', options))).toEqual([1, 2, 3, 4]);
  expect(it.asked).toHaveLength(2);
});

test('a server that does not know the parameter is noticed', async () => {
  await using it = await pagedOrchard(() => ({ body: trees(1, 3) }));
  await expect(idsOf(itemsByOffset(it.client, 'trees', { items }))).rejects.toMatchObject({
    code: 'HTTP_PAGES',
  });
});
