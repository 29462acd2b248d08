import { expect, test } from 'vitest';
import { httpClient } from '../../src/http/index.ts';
import { replaceTransport } from '../../src/http/transport.ts';
import { httpServer } from './listening.ts';

test('a replacement answers instead of the network, also for clients made before', async () => {
  await using client = httpClient({}, { baseUrl: 'https://orchard.example' });
  const seen: string[] = [];
  using _ = replaceTransport(async (request) => {
    seen.push(`${request.method} ${request.url} ${await request.text()}`);
    return Response.json(['Gala']);
  });
  expect(await client.json('trees', { method: 'POST', json: { row: 7 } })).toEqual(['Gala']);
  expect(seen).toEqual(['POST https://orchard.example/trees {"row":7}']);
});

test('a replacement may ask the network, and sees what the client adds and gets', async () => {
  await using server = await httpServer((_, response) => response.end('"apples"'));
  await using client = httpClient({}, { baseUrl: server.url, headers: { 'X-Row': '7' } });
  const seen: unknown[] = [];
  using _ = replaceTransport(async (request, real) => {
    const response = await real(request);
    seen.push(request.headers.get('x-row'), await response.clone().text());
    return response;
  });
  expect(await client.json('')).toBe('apples');
  expect(seen).toEqual(['7', '"apples"']);
});

test('a replacement sees each redirect and each try', async () => {
  const seen: string[] = [];
  using _ = replaceTransport(async ({ url }) => {
    seen.push(new URL(url).pathname);
    if (seen.length === 1) return new Response(null, { status: 302, headers: { location: '/b' } });
    return new Response('"apples"', { status: seen.length === 2 ? 503 : 200 });
  });
  await using client = httpClient({}, { retry: { firstDelay: 0 } });
  expect(await client.json('https://orchard.example/a')).toBe('apples');
  expect(seen).toEqual(['/a', '/b', '/b']);
});

test('the last replacement is asked first, and may ask the one before', async () => {
  await using client = httpClient();
  const asked: string[] = [];
  using first = replaceTransport(async () => new Response('"first"'));
  {
    using _ = replaceTransport(async (request, real) => {
      asked.push('second');
      return real(request);
    });
    expect(await client.json('https://orchard.example')).toBe('first');
  }
  expect(await client.json('https://orchard.example')).toBe('first');
  expect(asked).toEqual(['second']);
  first[Symbol.dispose]();
  await expect(client.json('http://127.0.0.1:1', { retry: false })).rejects.toThrow(/ECONNREFUSED/);
});

test('what a replacement throws is a connection that failed', async () => {
  using _ = replaceTransport(() => Promise.reject(new Error('no recording')));
  await using client = httpClient({}, { retry: false });
  await expect(client.json('https://orchard.example')).rejects.toMatchObject({
    code: 'HTTP_CONNECTION',
    message: 'GET https://orchard.example/ got no answer: no recording',
  });
});
