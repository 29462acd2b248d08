import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { suiteApiClient } from '../../src/suite-api/index.ts';
import { FakeSuiteApi } from './fake-suite-api.ts';
import { recordingLog } from './recording-log.ts';

const routes = { 'GET /suite-api/api/versions': () => ({ json: { version: '9' } }) };

afterEach(() => {
  vi.useRealTimers();
});

test('a token is acquired with the first request, and released at the end of the scope', async () => {
  await using platform = await FakeSuiteApi.start(routes);
  {
    await using suiteApi = suiteApiClient(platform.input);
    expect(platform.seen).toEqual([]);
    await suiteApi.get('versions');
    await suiteApi.get('versions');
    expect(platform.tokens.size).toBe(1);
  }
  expect(platform.tokens.size).toBe(0);
  expect(platform.log).toEqual([
    'POST api/auth/token/acquire',
    'GET api/versions',
    'GET api/versions',
    'POST api/auth/token/release',
  ]);
  expect(platform.seen[0]?.body).toEqual({
    username: 'svc',
    password: 'p4ss-word',
    authSource: 'LOCAL',
  });
});

test('without a request there is no token to acquire or release', async () => {
  await using platform = await FakeSuiteApi.start();
  {
    await using _ = suiteApiClient(platform.input);
  }
  expect(platform.seen).toEqual([]);
});

test('requests that begin at the same time share one token', async () => {
  await using platform = await FakeSuiteApi.start(routes);
  await using suiteApi = suiteApiClient(platform.input);
  await Promise.all(Array.from({ length: 20 }, () => suiteApi.get('versions')));
  expect(platform.count('acquire')).toBe(1);
  expect(platform.count('versions')).toBe(20);
});

test('a token with less than 10 s to live is renewed, once for all requests', async () => {
  await using platform = await FakeSuiteApi.start(routes);
  platform.tokenLife = 60_000;
  await using suiteApi = suiteApiClient(platform.input);
  const first = await suiteApi.token();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 49_000 });
  expect(await suiteApi.token()).toBe(first);
  vi.setSystemTime(Date.now() + 1_500);
  await Promise.all([suiteApi.get('versions'), suiteApi.get('versions')]);
  expect(platform.count('acquire')).toBe(2);
  expect(await suiteApi.token()).not.toBe(first);
});

test('a token the platform forgot is replaced once, however many requests notice', async () => {
  await using platform = await FakeSuiteApi.start(routes);
  await using suiteApi = suiteApiClient(platform.input);
  await suiteApi.get('versions');
  platform.tokens.clear();
  const answers = await Promise.all(Array.from({ length: 5 }, () => suiteApi.get('versions')));
  expect(answers).toEqual(Array(5).fill({ version: '9' }));
  expect(platform.count('acquire')).toBe(2);
});

test('a request that is refused with a new token as well fails, and is not sent for ever', async () => {
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/versions': () => ({ status: 401, json: { message: 'Not you.' } }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  await expect(suiteApi.get('versions')).rejects.toThrow('answered 401: Not you.');
  expect(platform.count('versions')).toBe(2);
  expect(platform.count('acquire')).toBe(2);
});

test('a wrong password is sent once, lest the user be locked out', async () => {
  await using platform = await FakeSuiteApi.start(routes);
  const suiteApiConnection = { host: platform.host, userName: 'svc', password: 'wrong-one' };
  await using suiteApi = suiteApiClient({ ...platform.input, suiteApiConnection });
  const failed = await Promise.allSettled([suiteApi.get('versions'), suiteApi.get('versions')]);
  await expect(suiteApi.get('versions')).rejects.toMatchObject({
    code: 'HTTP_STATUS',
    status: 401,
    apiErrorCode: 1501,
    message: expect.stringContaining('The user name or password is wrong.'),
  });
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(platform.log).toEqual(['POST api/auth/token/acquire']);
});

test.each([
  ['as far in the past as a wrong clock has it', -3_600_000],
  ['not told', undefined],
])('a token whose end is %s is used until it is refused', async (_, tokenLife) => {
  await using platform = await FakeSuiteApi.start(routes);
  platform.tokenLife = tokenLife;
  await using suiteApi = suiteApiClient(platform.input);
  await suiteApi.get('versions');
  await suiteApi.get('versions');
  expect(platform.count('acquire')).toBe(1);
});

test.each([
  ['another answer', { json: { tocken: 'gala-7' } }],
  ['half an answer', { text: '{"token": "gala-7", "vali' }],
])('a login that brings %s fails without quoting it', async (_, answer) => {
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/auth/token/acquire': () => answer,
  });
  await using suiteApi = suiteApiClient(platform.input);
  const failure = await suiteApi.get('versions').catch((failure) => failure);
  expect(failure).toMatchObject({ code: 'HTTP_BODY' });
  expect(inspect(failure)).not.toContain('gala-7');
});

test('a failing release is logged and hides no failure of the scope', async () => {
  await using platform = await FakeSuiteApi.start({
    ...routes,
    'POST /suite-api/api/auth/token/release': () => ({ status: 500, text: 'broken' }),
  });
  const { log, lines } = recordingLog();
  const scope = async () => {
    await using suiteApi = suiteApiClient({ ...platform.input, log });
    await suiteApi.get('versions');
    throw new Error('of the scope');
  };
  await expect(scope()).rejects.toThrow('of the scope');
  expect(lines).toContainEqual(
    expect.stringMatching(/WARNING The token could not be released: .* answered 500: broken/),
  );
});

test('the token is released although the run is ended', async () => {
  await using platform = await FakeSuiteApi.start(routes);
  const controller = new AbortController();
  {
    await using suiteApi = suiteApiClient({ ...platform.input, signal: controller.signal });
    await suiteApi.get('versions');
    controller.abort(new Error('SIGTERM'));
    await expect(suiteApi.get('versions')).rejects.toThrow('SIGTERM');
  }
  expect(platform.tokens.size).toBe(0);
});

test('a token can be given back early, and the next request gets another one', async () => {
  await using platform = await FakeSuiteApi.start(routes);
  await using suiteApi = suiteApiClient(platform.input);
  await suiteApi.get('versions');
  await suiteApi.releaseToken();
  expect(platform.tokens.size).toBe(0);
  await suiteApi.get('versions');
  expect(platform.count('acquire')).toBe(2);
});
