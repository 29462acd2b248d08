import { expect } from 'vitest';
import type { SuiteApiRequest } from './suite-api.ts';

/** All calls that one collection of `project/app` makes, in their order, with the token that the first one got. */
export function expectAllCalls(requests: readonly SuiteApiRequest[]): void {
  const [first, ...others] = requests;
  expect(JSON.parse(first?.body ?? '')).toEqual({
    ...{ username: 'svc-ops', password: 'p4ss', authSource: 'LOCAL' },
  });
  expect(requests.map(({ request }) => request.replace('/suite-api/', ''))).toEqual([
    'POST api/auth/token/acquire',
    'POST api/resources/query?page=0&pageSize=1000',
    'POST api/resources/query?page=0&pageSize=1000',
    ...[0, 2, 1].map((page) => `GET api/adapterkinds?page=${page}&pageSize=2`),
    ...[0, 1].map((page) => `POST api/resources/stats?page=${page}&pageSize=2`),
    'GET internal/deployment',
    'POST api/events',
    'PUT api/resources/1',
    'PATCH api/resources/1',
    'DELETE api/nothing/here',
    'GET api/resources/1',
    'POST api/auth/token/release',
  ]);
  for (const { token } of others) expect(token).toBe('vRealizeOpsToken T-1');
  const unsupported = others.filter((call) => call.unsupported === 'true');
  expect(unsupported.map(({ request }) => request)).toEqual(['GET /suite-api/internal/deployment']);
}
