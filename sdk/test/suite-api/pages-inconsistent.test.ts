import { expect, test } from 'vitest';
import { pagesOf } from '../../src/suite-api/pages.ts';
import { numbered } from './list-route.ts';

/** Reads all pages of a platform that answers each as told. */
async function read(pageSize: number, answer: (page: number, pageSize: number) => unknown) {
  const request = async (page: number, size: number) => answer(page, size);
  const source = { key: 'thingList', pageSize, concurrency: 3, request };
  const all: unknown[] = [];
  for await (const items of pagesOf(source)) all.push(...items);
  return all;
}

const slice = (items: readonly unknown[], page: number, size: number) =>
  items.slice(page * size, (page + 1) * size);

test('a list that grows while it is read is read to its new end', async () => {
  const things = numbered(10);
  const total = (page: number) => [4, 6, 10, 10, 10][page];
  const list = await read(2, (page, size) => ({
    pageInfo: { totalCount: total(page) },
    thingList: slice(things, page, size),
  }));
  expect(list).toEqual(things);
});

test('a list that shrinks while it is read ends early', async () => {
  const list = await read(2, (page, size) => ({
    pageInfo: { totalCount: page === 0 ? 8 : 3 },
    ...(page < 2 && { thingList: slice(numbered(3), page, size) }),
  }));
  expect(list).toEqual(numbered(3));
});

test.each([
  ['says so', { pageSize: 2 }],
  ['does not say so', {}],
])('a platform that gives smaller pages than asked for and %s is read whole', async (_, info) => {
  const list = await read(1000, (page) => ({
    pageInfo: { totalCount: 5, page, ...info },
    thingList: slice(numbered(5), page, 2),
  }));
  expect(list).toEqual(numbered(5));
});

test.each([
  ['page info', {}],
  ['a total', { pageInfo: { page: 0 } }],
  ['a total that is a number', { pageInfo: { totalCount: 'many' } }],
])('without %s there is one page', async (_, info) => {
  expect(await read(2, () => ({ ...info, thingList: numbered(2) }))).toEqual(numbered(2));
});

test('later pages without page info change nothing', async () => {
  const list = await read(2, (page, size) => ({
    ...(page === 0 && { pageInfo: { totalCount: 5 } }),
    thingList: slice(numbered(5), page, size),
  }));
  expect(list).toEqual(numbered(5));
});

test.each([0, -1, 1.5, Number.NaN])('a page size of %s is refused', async (size) => {
  await expect(read(size, () => ({ thingList: [] }))).rejects.toMatchObject({
    code: 'INVALID_VALUE',
    message: `pageSize must be a whole number from 1 on, not ${size}.`,
  });
});

test('an empty list may be missing', async () => {
  expect(await read(2, () => ({ pageInfo: { totalCount: 0 } }))).toEqual([]);
});

test.each([0, 2])('an empty page %i where items were announced is an error', async (number) => {
  const empty = read(2, (page) => ({
    pageInfo: { totalCount: 8 },
    thingList: page === number ? [] : numbered(2),
  }));
  await expect(empty).rejects.toMatchObject({
    code: 'HTTP_PAGES',
    message: `Page ${number} of thingList is empty, although there are 8 in pages of 2.`,
  });
});

test('a platform that always gives the same page is found out', async () => {
  const same = read(2, () => ({ pageInfo: { totalCount: 8, page: 0 }, thingList: numbered(2) }));
  await expect(same).rejects.toMatchObject({
    code: 'HTTP_PAGES',
    message: 'Page 0 of thingList came when page 1 was asked for.',
  });
});

test.each([
  ['another list', { resourceList: [], links: [] }, 'its lists are resourceList, links'],
  ['no list', { thingList: {} }, 'it has no lists'],
  ['nothing', undefined, 'it has no lists'],
  ['null', null, 'it has no lists'],
])('an answer with %s is an error that says what is there', async (_, answer, words) => {
  await expect(read(2, () => answer)).rejects.toMatchObject({
    code: 'HTTP_BODY',
    message: `The answer has no list thingList; ${words}.`,
  });
});
