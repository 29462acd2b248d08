import { expect, test } from 'vitest';
import { suiteApiClient } from '../../src/suite-api/index.ts';
import { FakeSuiteApi, type SeenRequest } from './fake-suite-api.ts';

const echo = ({ method, query, body }: SeenRequest) => ({ json: { method, query, body } });

test('each method sends its body as JSON and returns the parsed answer', async () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  await using platform = await FakeSuiteApi.start(
    Object.fromEntries(methods.map((method) => [`${method} /suite-api/api/things`, echo])),
  );
  await using suiteApi = suiteApiClient(platform.input);
  const options = { query: { a: [1, 2], b: undefined } };
  const body = { name: 'North' };
  expect(await suiteApi.get('things', options)).toEqual({ method: 'GET', query: { a: '2' } });
  for (const method of ['post', 'put', 'patch'] as const) {
    expect(await suiteApi[method]('things', body)).toMatchObject({
      method: method.toUpperCase(),
      body,
    });
  }
  expect(await suiteApi.delete('things')).toMatchObject({ method: 'DELETE' });
  const sent = platform.seen.filter(({ path }) => path.endsWith('things'));
  expect(sent.map(({ headers }) => headers['content-type'])).toEqual([
    undefined,
    'application/json',
    'application/json',
    'application/json',
    undefined,
  ]);
  expect(sent.every(({ headers }) => headers.accept === 'application/json')).toBe(true);
});

test('an empty answer is undefined', async () => {
  await using platform = await FakeSuiteApi.start({
    'DELETE /suite-api/api/things/7': () => ({ status: 204 }),
    'PUT /suite-api/api/things/7': () => ({}),
  });
  await using suiteApi = suiteApiClient(platform.input);
  expect(await suiteApi.delete('things/7')).toBeUndefined();
  expect(await suiteApi.put('things/7', {})).toBeUndefined();
});

test('an answer that breaks off is asked for again', async () => {
  let breaks = 1;
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': (_, response) => {
      if (breaks-- <= 0) return { json: 'at last' };
      response.writeHead(200, { 'content-length': '100' }).write('"half an answer');
      setImmediate(() => response.destroy());
      return undefined;
    },
  });
  await using suiteApi = suiteApiClient(platform.input, { retry: { firstDelay: 1 } });
  expect(await suiteApi.get('things')).toBe('at last');
});

test('fetch returns any answer, with the token in the request', async () => {
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/reports': ({ headers, body }) => ({
      status: 418,
      text: `${headers.accept} ${JSON.stringify(body)}`,
    }),
  });
  const { fetch, [Symbol.asyncDispose]: close } = suiteApiClient(platform.input);
  const headers = { Accept: 'text/csv' };
  const response = await fetch('reports', { method: 'POST', headers, body: '{"a":1}' });
  expect(response.status).toBe(418);
  expect(await response.text()).toBe('text/csv {"a":1}');
  await close();
});

test('internal paths, and no others, say that they know what they do', async () => {
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/internal/views': () => ({ json: {} }),
    'GET /suite-api/api/views': () => ({ json: {} }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  await suiteApi.get('internal/views');
  await suiteApi.get('views');
  const header = 'x-vrealizeops-api-use-unsupported';
  expect(platform.seen.slice(1).map(({ headers }) => headers[header])).toEqual(['true', undefined]);
});

test('a request that does no more when sent twice is tried again, another is not', async () => {
  let failures = 2;
  const flaky = () => (failures-- > 0 ? { status: 503, text: 'busy' } : { json: 'at last' });
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': flaky,
    'POST /suite-api/api/things': flaky,
  });
  await using suiteApi = suiteApiClient(platform.input, { retry: { firstDelay: 1 } });
  expect(await suiteApi.get('things')).toBe('at last');
  failures = 1;
  await expect(suiteApi.post('things', {})).rejects.toThrow('answered 503: busy');
});

test('a slow answer ends at the time limit, and at the signal of the request', async () => {
  const silent = () => undefined;
  await using platform = await FakeSuiteApi.start({ 'GET /suite-api/api/slow': silent });
  await using suiteApi = suiteApiClient(platform.input, { retry: false });
  await expect(suiteApi.get('slow', { timeLimit: 20 })).rejects.toMatchObject({
    code: 'HTTP_TIME_LIMIT',
  });
  const signal = AbortSignal.timeout(20);
  await expect(suiteApi.get('slow', { signal })).rejects.toThrow(signal.reason);
});
