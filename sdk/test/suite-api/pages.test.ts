import { expect, test } from 'vitest';
import { suiteApiClient } from '../../src/suite-api/index.ts';
import { type FakeRoute, FakeSuiteApi } from './fake-suite-api.ts';
import { listRoute, numbered } from './list-route.ts';

const path = 'GET /suite-api/api/things';

async function platformWith(route: FakeRoute) {
  return FakeSuiteApi.start({ [path]: route, 'POST /suite-api/api/things': route });
}

test('a list of several pages arrives whole and in order', async () => {
  await using platform = await platformWith(listRoute('thingList', numbered(95)));
  await using suiteApi = suiteApiClient(platform.input);
  expect(await suiteApi.pagedGet('things', 'thingList', { pageSize: 10 })).toEqual(numbered(95));
  expect(platform.count('things')).toBe(10);
});

test('pages have 1,000 items unless told otherwise', async () => {
  await using platform = await platformWith(listRoute('thingList', numbered(3)));
  await using suiteApi = suiteApiClient(platform.input);
  await suiteApi.pagedGet('things', 'thingList');
  await using small = suiteApiClient(platform.input, { pageSize: 2 });
  expect(await small.pagedGet('things', 'thingList')).toEqual(numbered(3));
  const asked = platform.seen.filter(({ path }) => path.endsWith('things'));
  expect(asked.map(({ query }) => query)).toEqual([
    { page: '0', pageSize: '1000' },
    { page: '0', pageSize: '2' },
    { page: '1', pageSize: '2' },
  ]);
});

test('a query is posted again for each page, and nothing of the caller is changed', async () => {
  await using platform = await platformWith(listRoute('thingList', numbered(5)));
  await using suiteApi = suiteApiClient(platform.input);
  const body = Object.freeze({ kind: ['tree'] });
  const options = Object.freeze({ query: Object.freeze({ sortBy: 'name' }), pageSize: 2 });
  expect(await suiteApi.pagedPost('things', 'thingList', body, options)).toEqual(numbered(5));
  const asked = platform.seen.filter(({ path }) => path.endsWith('things'));
  expect(asked.map((request) => request.body)).toEqual([body, body, body]);
  expect(asked.every(({ query }) => query.sortBy === 'name')).toBe(true);
});

test('pages behind the first come together, as many as allowed, and stay in order', async () => {
  const list = listRoute('thingList', numbered(9));
  const waiting: (() => void)[] = [];
  let most = 0;
  // Three wait for each other, and the last to come is answered first.
  const inThrees = async (page: number) => {
    const turn = new Promise<void>((resolve) => waiting.push(resolve));
    most = Math.max(most, waiting.length);
    if (waiting.length === 3 || page > 6) for (const go of waiting.splice(0).reverse()) go();
    await turn;
  };
  await using platform = await platformWith(async (request, response) => {
    if (request.query.page !== '0') await inThrees(Number(request.query.page));
    return list(request, response);
  });
  await using suiteApi = suiteApiClient(platform.input, { concurrency: 3, pageSize: 1 });
  expect(await suiteApi.pagedGet('things', 'thingList')).toEqual(numbered(9));
  expect(most).toBe(3);
});

test('a page that fails fails the whole', async () => {
  const list = listRoute('thingList', numbered(9));
  await using platform = await platformWith((request, response) =>
    request.query.page === '3'
      ? { status: 400, json: { message: 'Rotten.' } }
      : list(request, response),
  );
  await using suiteApi = suiteApiClient(platform.input, { pageSize: 2 });
  await expect(suiteApi.pagedGet('things', 'thingList')).rejects.toThrow('answered 400: Rotten.');
});

test('the pages of a query are tried again after failures that may pass', async () => {
  const list = listRoute('thingList', numbered(3));
  let failures = 1;
  await using platform = await platformWith((request, response) =>
    request.query.page === '1' && failures-- > 0
      ? { status: 503, text: 'busy' }
      : list(request, response),
  );
  const options = { pageSize: 2, retry: { firstDelay: 1 } };
  await using suiteApi = suiteApiClient(platform.input, options);
  expect(await suiteApi.pagedPost('things', 'thingList', {})).toEqual(numbered(3));
});

test('items are worked on while pages arrive, and leaving the loop ends the requests', async () => {
  const list = listRoute('thingList', numbered(1_000_000));
  const [asked, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await using platform = await platformWith((request, response) => {
    if (request.query.page !== '3') return list(request, response);
    response.once('close', ended.resolve);
    asked.resolve();
    return undefined;
  });
  await using suiteApi = suiteApiClient(platform.input, { concurrency: 4, pageSize: 2 });
  const seen: number[] = [];
  for await (const { number } of suiteApi.iterateGet<{ number: number }>('things', 'thingList')) {
    seen.push(number);
    if (number < 4) continue;
    await asked.promise;
    break;
  }
  expect(seen).toEqual([0, 1, 2, 3, 4]);
  await ended.promise;
  expect(platform.count('things')).toBeLessThan(10);
});

test('the next page is on its way before somebody asks for its items', async () => {
  const list = listRoute('thingList', numbered(2));
  const ahead = Promise.withResolvers<void>();
  await using platform = await platformWith((request, response) => {
    if (request.query.page === '1') ahead.resolve();
    return list(request, response);
  });
  await using suiteApi = suiteApiClient(platform.input);
  const items = suiteApi.iteratePost('things', 'thingList', {}, { pageSize: 1 });
  expect(await items.next()).toEqual({ done: false, value: { number: 0 } });
  await ahead.promise;
  await items.return(undefined);
});
