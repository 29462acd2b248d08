import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';

describe('The page of a web site', () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await ServerProcess.start({ commands: everyEndpoint(adapter('echoes-its-input.sh')) });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    ['a form, or a script without asking', { origin: 'https://evil.example' }],
    ['a page that hides where it is from', { origin: 'null' }],
    ['a page under a name that leads to this machine', { origin: 'http://evil.example:8080' }],
    ['an image', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same network', { 'sec-fetch-site': 'same-site' }],
  ])('starts no adapter: %s is refused', async (_, headers) => {
    const replies = [
      await server.post('/collect', undefined, { headers }),
      await server.call('/adapterDefinition', { headers }),
    ];
    for (const { status, text } of replies) {
      expect(status).toBe(403);
      expect(JSON.parse(text).detail).toMatch(/^Requests of web pages are refused/);
    }
    expect(server.log).not.toContain('Request:');
  });

  test('is told so in no way that its browser would let it read', async () => {
    const headers = { origin: 'https://evil.example' };
    const { headers: answered } = await server.call('/apiVersion', { headers });
    expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('is told apart from a person who types the address', async () => {
    const headers = { 'sec-fetch-site': 'none' };
    expect((await server.call('/apiVersion', { headers })).status).toBe(200);
  });
});
