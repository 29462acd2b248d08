import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { HttpError, httpClient } from '../../src/http/index.ts';
import { httpServer } from './listening.ts';

/** Answers with what it was asked, as JSON. */
const echo = () =>
  httpServer(async (request, response) => {
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, body: await text(request) }));
  });

type Echo = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: string };

describe('a path', () => {
  test('goes behind the base URL, with or without slashes', async () => {
    await using server = await echo();
    await using client = httpClient({}, { baseUrl: `${server.url}/api/` });
    for (const path of ['trees', '/trees', 'trees?row=7', '?row=7', '']) {
      const { url } = await client.json<Echo>(path);
      expect(url).toBe(`/api/${path.replace('/', '')}`);
    }
  });

  test('may be a complete URL', async () => {
    await using server = await echo();
    await using client = httpClient({}, { baseUrl: 'https://orchard.example' });
    expect(await client.json<Echo>(`${server.url}/a`)).toMatchObject({ url: '/a' });
    expect(await client.json<Echo>(new URL('/b', server.url))).toMatchObject({ url: '/b' });
  });

  test('without base URL must be a complete one', async () => {
    await using client = httpClient();
    await expect(client.get('trees')).rejects.toMatchObject({
      code: 'HTTP_OPTIONS',
      message: '"trees" is no complete URL, and the client has no baseUrl.',
    });
    await expect(client.get('https://a b.example')).rejects.toThrow(
      '"https://a b.example" makes no URL.',
    );
  });

  test('gets its query from an object', async () => {
    await using server = await echo();
    await using client = httpClient({}, { baseUrl: server.url });
    const query = { row: 7, kind: ['apple', 'pear & quince'], ripe: true, missing: undefined };
    const { url } = await client.json<Echo>('trees?page=1', { query });
    expect(url).toBe('/trees?page=1&row=7&kind=apple&kind=pear+%26+quince&ripe=true');
  });
});

describe('a request', () => {
  test('has the method of its function', async () => {
    await using server = await echo();
    await using client = httpClient({}, { baseUrl: server.url });
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const response = await client[method]('');
      expect(await response.json()).toMatchObject({ method: method.toUpperCase() });
    }
  });

  test('sends a value as JSON, its length known', async () => {
    await using server = await echo();
    await using client = httpClient({}, { baseUrl: server.url });
    expect(await client.json<Echo>('', { method: 'POST', json: { ä: 1 } })).toMatchObject({
      body: '{"ä":1}',
      headers: { 'content-type': 'application/json', 'content-length': '8' },
    });
  });

  test('sends every kind of body that fetch takes', async () => {
    await using server = await echo();
    await using client = httpClient({}, { baseUrl: server.url });
    const form = new FormData();
    form.set('name', 'Gala');
    const send = (body: NonNullable<RequestInit['body']>) =>
      client.json<Echo>('', { method: 'PUT', body });
    expect((await send('plain')).headers['content-type']).toMatch('text/plain');
    expect((await send(new URLSearchParams({ a: 'b' }))).body).toBe('a=b');
    expect((await send(form)).body).toContain('name="name"\r\n\r\nGala');
    expect((await send(new Blob(['blob']))).body).toBe('blob');
    expect((await send(Buffer.from('bytes'))).body).toBe('bytes');
  });

  test('sends a stream in chunks', async () => {
    await using server = await echo();
    await using client = httpClient({}, { baseUrl: server.url });
    const stream = ReadableStream.from([Buffer.from('one '), Buffer.from('two')]);
    const generator = (async function* () {
      yield Buffer.from('three');
    })();
    const init = { method: 'DELETE', body: stream };
    expect(await client.json<Echo>('', init)).toMatchObject({
      body: 'one two',
      headers: { 'transfer-encoding': 'chunked' },
    });
    expect(await client.json<Echo>('', { method: 'POST', body: generator })).toMatchObject({
      body: 'three',
    });
  });

  test('of GET has no body', async () => {
    await using client = httpClient();
    await expect(client.get('https://a.example', { json: 1 })).rejects.toMatchObject({
      code: 'HTTP_OPTIONS',
      message: 'A GET has no body: name another method.',
    });
  });

  test('has the headers of the client, overruled by its own', async () => {
    await using server = await echo();
    const headers = { 'X-Orchard': 'north', Accept: 'application/xml' };
    await using client = httpClient({}, { baseUrl: server.url, headers });
    const { headers: sent } = await client.json<Echo>('', { headers: { 'x-orchard': 'south' } });
    expect(sent).toMatchObject({ 'x-orchard': 'south', accept: 'application/xml' });
  });

  test('keeps the headers of the client from servers that are not behind its base URL', async () => {
    await using server = await echo();
    const headers = { 'X-Orchard': 'north' };
    await using client = httpClient({}, { baseUrl: 'https://orchard.example', headers });
    expect((await client.json<Echo>(server.url)).headers).not.toHaveProperty('x-orchard');
  });

  test('may be a Request, so that a library can be given the client as its fetch', async () => {
    await using server = await echo();
    await using client = httpClient();
    const library = async (fetch: typeof globalThis.fetch) =>
      (await fetch(new Request(server.url, { method: 'POST', body: '[]' }))).json();
    expect(await library(client.fetch)).toMatchObject({
      method: 'POST',
      body: '[]',
    });
  });
});

describe('an answer', () => {
  test('is a web response, also with a status of 400 and more', async () => {
    await using server = await httpServer((_, response) => {
      response.writeHead(404, 'No Tree', { 'Set-Cookie': ['a=1', 'b=2'], 'X-Row': '7' });
      response.end('none');
    });
    await using client = httpClient({}, { baseUrl: server.url });
    const response = await client.get('/trees');
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({ status: 404, statusText: 'No Tree', ok: false });
    expect(response).toMatchObject({ url: `${server.url}/trees`, redirected: false });
    expect(response.headers.get('x-row')).toBe('7');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('none');
  });

  test.each([204, 304])('of status %i has no body', async (status) => {
    await using server = await httpServer((_, response) => response.writeHead(status).end());
    await using client = httpClient({}, { baseUrl: server.url });
    expect((await client.get('')).body).toBeNull();
  });

  test('without a status of HTTP is none', async () => {
    await using server = await httpServer((_, response) => response.writeHead(799).end('what?'));
    await using client = httpClient({}, { baseUrl: server.url, retry: false });
    await expect(client.get('')).rejects.toThrow(/got no answer: 799 is no status of HTTP$/);
  });

  test('as JSON comes with its headers where they matter', async () => {
    await using server = await httpServer((_, response) => {
      response.setHeader('X-Total', '2');
      response.end('[1, 2]');
    });
    await using client = httpClient({}, { baseUrl: server.url });
    const { body, headers, status, url } = await client.jsonAnswer<number[]>('trees');
    expect({ body, status, url }).toEqual({
      body: [1, 2],
      status: 200,
      url: `${server.url}/trees`,
    });
    expect(headers.get('x-total')).toBe('2');
  });
});

describe('json throws an HttpError', () => {
  test('for a status of 400 and more, with the beginning of the body', async () => {
    await using server = await httpServer((_, response) => {
      response.writeHead(403).end(`no\n  entry ${'x'.repeat(100_000)}`);
    });
    await using client = httpClient({}, { baseUrl: server.url });
    const error = await client.json('trees?token=hush').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({
      code: 'HTTP_STATUS',
      status: 403,
      method: 'GET',
      url: `${server.url}/trees?token=***`,
      message: expect.stringMatching(
        /^GET http:\S+\/trees\?token=\*\*\* answered 403 Forbidden: no entry x{190,200}…$/,
      ),
    });
    expect((error as HttpError).body).toHaveLength(2000);
  });

  test.each([
    ['a page', '<html>', 'text/html', /200 OK with a body that is no JSON \(text\/html\): <html>$/],
    ['nothing', '', undefined, /200 OK with a body that is no JSON \(no content type\)\.$/],
  ])('for %s instead of JSON', async (_, body, type, message) => {
    await using server = await httpServer((_, response) => {
      if (type) response.setHeader('content-type', type);
      response.end(body);
    });
    await using client = httpClient({}, { baseUrl: server.url });
    await expect(client.json('')).rejects.toMatchObject({
      code: 'HTTP_BODY',
      status: 200,
      message: expect.stringMatching(message),
      cause: expect.any(SyntaxError),
    });
  });

  test('for a server that is not there', async () => {
    const { url } = await closedServer();
    await using client = httpClient({}, { baseUrl: url, retry: false });
    await expect(client.json('')).rejects.toMatchObject({
      code: 'HTTP_CONNECTION',
      message: expect.stringMatching(/^GET http:\S+ got no answer: connect ECONNREFUSED/),
      cause: { code: 'ECONNREFUSED' },
    });
  });

  test('never with what its URL keeps secret', async () => {
    const { port } = await closedServer();
    await using client = httpClient({}, { retry: false });
    const failed = async (url: string) =>
      (await client.get(url).catch((thrown: unknown) => thrown)) as Error;
    const error = await failed(`http://127.0.0.1:${port}/?api_key=hush&row=7`);
    expect(error.message).toMatch(`GET http://127.0.0.1:${port}/?api_key=***&row=7 got no answer`);
    expect((await failed(`http://user:hush@127.0.0.1:${port}/`)).message).toBe(
      'A URL may not hold user and password: give them to the client as auth.',
    );
  });
});

test('options that make no sense are all named', () => {
  const auth = { name: 'x', value: 'y' };
  const options = {
    auth,
    timeLimit: 0,
    maxBodyBytes: 0,
    concurrency: 0.5,
    rateLimit: { perSecond: 0, burst: -1 },
  };
  expect(() => httpClient({}, options)).toThrow(
    'The options of the HTTP client: auth needs a baseUrl, the header goes to its origin only; ' +
      'timeLimit must be 1 or more, not 0; maxBodyBytes must be 1 or more, not 0; concurrency must be 1 or more, not 0.5; ' +
      'rateLimit.perSecond must be more than 0, not 0; rateLimit.burst must be 1 or more, not -1.',
  );
  expect(() => httpClient({}, { baseUrl: 'orchard.example' })).toThrow(
    'baseUrl must be a URL of HTTP, not "orchard.example"',
  );
});

test('options of retries that make no sense are all named, of a request too', async () => {
  const retry = { attempts: 0, firstDelay: -1, maxDelay: Number.NaN, maxRetryAfter: -1, jitter: 2 };
  const problems =
    'retry.attempts must be 1 or more, not 0; retry.firstDelay must be 0 or more, not -1; ' +
    'retry.maxDelay must be 0 or more, not NaN; retry.maxRetryAfter must be 0 or more, not -1; ' +
    'retry.jitter must be from 0 to 1, not 2.';
  expect(() => httpClient({}, { retry })).toThrow(`The options of the HTTP client: ${problems}`);
  await using client = httpClient();
  await expect(
    client.get('https://a.example', { retry, timeLimit: 0, maxBodyBytes: Number.NaN }),
  ).rejects.toMatchObject({
    code: 'HTTP_OPTIONS',
    message: `The options of the request: timeLimit must be 1 or more, not 0; maxBodyBytes must be 1 or more, not NaN; ${problems}`,
  });
});

async function closedServer() {
  const server = await echo();
  await server[Symbol.asyncDispose]();
  return server;
}
