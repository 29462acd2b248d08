import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { bearer, httpClient } from '../../../src/http/index.ts';
import { httpServer } from '../listening.ts';

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** Redirects `/301/to/x` with that status to `/to/x`, everything else it answers with "here". */
async function redirecting() {
  const seen: Seen[] = [];
  const server = await httpServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body: (await request.toArray()).join('') });
    const [, status, target] = /^\/(30\d)(\/.*)$/.exec(url) ?? [];
    if (status === undefined) return response.end('here');
    return response.writeHead(Number(status), { location: target }).end('moved');
  });
  return { ...server, seen };
}

test.each([301, 302, 303, 307, 308])('a GET follows the status %i', async (status) => {
  await using server = await redirecting();
  await using client = httpClient({}, { baseUrl: server.url });
  const response = await client.get(`/${status}/trees?row=7`);
  expect(await response.text()).toBe('here');
  expect(response).toMatchObject({ redirected: true, url: `${server.url}/trees?row=7` });
});

test.each([
  [301, 'POST', 'GET', ''],
  [302, 'POST', 'GET', ''],
  [303, 'POST', 'GET', ''],
  [303, 'PUT', 'GET', ''],
  [301, 'PUT', 'PUT', '[]'],
  [307, 'POST', 'POST', '[]'],
  [308, 'PATCH', 'PATCH', '[]'],
])('a redirect of %i makes a %s a %s', async (status, method, next, body) => {
  await using server = await redirecting();
  await using client = httpClient({}, { baseUrl: server.url });
  await client.fetch(`/${status}/trees`, { method, json: [] });
  expect(server.seen[1]).toMatchObject({ method: next, body });
  expect('content-type' in (server.seen[1]?.headers ?? {})).toBe(body !== '');
});

test('a HEAD stays one', async () => {
  await using server = await redirecting();
  await using client = httpClient({}, { baseUrl: server.url });
  await client.fetch('/303/trees', { method: 'HEAD' });
  expect(server.seen.map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
});

test('five redirects are followed, the sixth is an error', async () => {
  await using server = await redirecting();
  await using client = httpClient({}, { baseUrl: server.url });
  expect((await client.get(`${'/302'.repeat(5)}/end`)).status).toBe(200);
  await expect(client.get(`${'/302'.repeat(6)}/end`)).rejects.toMatchObject({
    code: 'HTTP_REDIRECT',
    message: expect.stringMatching(/is redirected more than 5 times, at last to http:/),
  });
});

describe('another origin', () => {
  test('gets no header that may be secret', async () => {
    await using other = await redirecting();
    await using server = await httpServer((_, response) =>
      response.writeHead(307, { location: `${other.url}/trees` }).end(),
    );
    const headers = { Cookie: 'session=1', 'X-Api-Key': 'hush', 'Accept-Language': 'sv' };
    const options = { baseUrl: server.url, headers, auth: bearer('token') };
    await using client = httpClient({}, options);
    await client.post('', { json: { row: 7 }, headers: { 'X-Own': 'hush' } });
    const sent = other.seen[0];
    expect(sent?.body).toBe('{"row":7}');
    expect(Object.keys(sent?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
    ]);
  });

  test('has the same name but another port: that is enough', async () => {
    await using other = await redirecting();
    await using server = await httpServer((_, response) =>
      response.writeHead(302, { location: other.url }).end(),
    );
    await using client = httpClient({}, { baseUrl: server.url, auth: bearer('token') });
    await client.get('');
    expect(other.seen[0]?.headers).not.toHaveProperty('authorization');
  });

  test('is not asked as the user that the redirect names', async () => {
    await using other = await redirecting();
    await using server = await httpServer((_, response) =>
      response.writeHead(302, { location: other.url.replace('//', '//me:secret@') }).end(),
    );
    await using client = httpClient({}, { baseUrl: server.url });
    expect((await client.get('')).url).toBe(`${other.url}/`);
    expect(other.seen[0]?.headers).not.toHaveProperty('authorization');
  });
});

test('the same origin gets them all', async () => {
  await using server = await redirecting();
  const headers = { 'X-Api-Key': 'key' };
  await using client = httpClient({}, { baseUrl: server.url, headers, auth: bearer('token') });
  await client.get('/302/trees');
  expect(server.seen[1]?.headers).toMatchObject({
    authorization: 'Bearer token',
    'x-api-key': 'key',
  });
});

test("with 'manual' a redirect is an answer", async () => {
  await using server = await redirecting();
  await using client = httpClient({}, { baseUrl: server.url, redirect: 'manual' });
  const response = await client.get('/302/trees');
  expect(response).toMatchObject({ status: 302, redirected: false });
  expect(response.headers.get('location')).toBe('/trees');
});

test.each([
  ["with 'error'", '/302/trees', { redirect: 'error' }, /and redirect is 'error'/],
  ['of a stream', '/307/trees', { method: 'PUT', body: stream() }, /a stream that cannot be sent/],
] as const)('a redirect %s is an error', async (_, path, init, message) => {
  await using server = await redirecting();
  await using client = httpClient({}, { baseUrl: server.url });
  await expect(client.fetch(path, init)).rejects.toMatchObject({
    code: 'HTTP_REDIRECT',
    message: expect.stringMatching(message),
  });
});

test('a redirect to what is no URL of HTTP is an error', async () => {
  await using server = await httpServer((_, response) =>
    response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  );
  await using client = httpClient({}, { baseUrl: server.url });
  await expect(client.get('')).rejects.toThrow(/is redirected to what is no URL of HTTP/);
  expect((await client.get('', { redirect: 'manual' })).status).toBe(302);
});

function stream() {
  return ReadableStream.from([Buffer.from('once')]);
}

test.each(['error', 'manual'] as const)(
  "a Request does not undo a client's %s",
  async (redirect) => {
    await using server = await redirecting();
    await using client = httpClient({}, { redirect });
    const asked = client.fetch(new Request(`${server.url}/302/trees`));
    if (redirect === 'error') await expect(asked).rejects.toMatchObject({ code: 'HTTP_REDIRECT' });
    else expect((await asked).status).toBe(302);
  },
);

test("a Request that wants other than to follow has its way, and so have a call's options", async () => {
  await using server = await redirecting();
  await using client = httpClient();
  const request = new Request(`${server.url}/302/trees`, { redirect: 'manual' });
  expect((await client.fetch(request)).status).toBe(302);
  expect((await client.fetch(request, { redirect: 'follow' })).status).toBe(200);
});
