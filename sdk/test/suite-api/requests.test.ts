import { expect, test } from 'vitest';
import { SuiteApiError, suiteApiClient } from '../../src/suite-api/index.ts';
import { FakeSuiteApi, type SeenRequest } from './fake-suite-api.ts';
import { recordingLog } from './recording-log.ts';

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

test('an error has the status and the words of the API, and names what was asked', async () => {
  const json = {
    message: 'Internal Server error, cause unknown.',
    moreInformation: [
      { name: 'api-uri', value: '/api/things' },
      { name: 'errorMessage', value: 'The pips are missing.' },
    ],
    httpStatusCode: 500,
    apiErrorCode: 1514,
  };
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/things': () => ({ status: 500, json }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  const failure = await suiteApi.post('things', {}).catch((failure) => failure);
  expect(failure).toBeInstanceOf(SuiteApiError);
  expect(failure).toMatchObject({
    code: 'HTTP_STATUS',
    status: 500,
    apiErrorCode: 1514,
    apiMessage: 'Internal Server error, cause unknown. The pips are missing.',
    message: `POST https://${platform.host}/suite-api/api/things answered 500: Internal Server error, cause unknown. The pips are missing.`,
  });
});

test('an error page of something in between is quoted in one short line', async () => {
  const text = `<html>\n  <h1>Bad   Gateway</h1>${' filler'.repeat(100)}</html>`;
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ status: 403, text }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  const failure = await suiteApi.get('things').catch((failure: SuiteApiError) => failure);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/answered 403: <html> <h1>Bad Gateway<\/h1> filler.{150,200}…$/),
    apiMessage: undefined,
  });
});

test('an answer that is no JSON is an error that says what came instead', async () => {
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ text: '<h1>In maintenance</h1>' }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  await expect(suiteApi.get('things')).rejects.toMatchObject({
    code: 'HTTP_BODY',
    status: 200,
    message: expect.stringContaining('no JSON (text/html): <h1>In maintenance</h1>'),
  });
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

test('a redirect is refused: neither password nor token go where nobody looked', async () => {
  await using other = await FakeSuiteApi.start();
  const headers = { location: `https://${other.host}/suite-api/api/things` };
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ status: 307, headers }),
  });
  await using suiteApi = suiteApiClient(platform.input);
  await expect(suiteApi.get('things')).rejects.toMatchObject({ code: 'HTTP_REDIRECT' });
  expect(other.seen).toEqual([]);
});

test('a platform whose certificate nobody trusts gets no password, unless told otherwise', async () => {
  await using platform = await FakeSuiteApi.start({
    'GET /suite-api/api/things': () => ({ json: 7 }),
  });
  const input = { ...platform.input, certificates: [] };
  {
    await using suiteApi = suiteApiClient(input);
    await expect(suiteApi.get('things')).rejects.toMatchObject({ code: 'HTTP_CERTIFICATE' });
    expect(platform.seen).toEqual([]);
  }
  await using trusting = suiteApiClient(input, { acceptAnyCertificate: true });
  expect(await trusting.get('things')).toBe(7);
});

test('without a connection there is a clear error', () => {
  expect(() => suiteApiClient({ suiteApiConnection: undefined })).toThrow(
    expect.objectContaining({
      code: 'NO_SUITE_API',
      message: expect.stringContaining('with collections only'),
    }),
  );
});

test('the log has a line for each request, and no token, password, query or body', async () => {
  await using platform = await FakeSuiteApi.start({
    'POST /suite-api/api/things': () => ({ json: { secret: 'of-the-answer' } }),
  });
  const { log, lines } = recordingLog();
  let token: string;
  {
    await using suiteApi = suiteApiClient({ ...platform.input, log });
    token = await suiteApi.token();
    await suiteApi.post('things', { secret: 'of-the-body' }, { query: { name: 'of-the-query' } });
    await suiteApi.get('nothing').catch(() => {});
    log.info(`somebody logs ${token} and p4ss-word`);
  }
  expect(lines).toEqual(
    expect.arrayContaining(
      [
        /^adapter.suite_api INFO POST \/suite-api\/api\/auth\/token\/acquire: OK \(200\), \d+ ms\n$/,
        /^adapter.suite_api INFO POST \/suite-api\/api\/things: OK \(200\), \d+ ms\n$/,
        /^adapter.suite_api WARNING GET \/suite-api\/api\/nothing: ERROR \(404\), \d+ ms\n$/,
        /^adapter INFO somebody logs REDACTED and REDACTED\n$/,
      ].map((line) => expect.stringMatching(line)),
    ),
  );
  for (const secret of [token, 'p4ss-word', 'of-the-answer', 'of-the-body', 'of-the-query']) {
    expect(lines.join('')).not.toContain(secret);
  }
});
