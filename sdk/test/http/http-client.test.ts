import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { httpClient, replaceTransport } from '../../src/http/index.ts';

test('fetch returns a web response', async () => {
  await using server = await listening((request, response) =>
    response.end(`${request.method} ${request.url}`),
  );
  await using client = httpClient({}, { baseUrl: server.url });
  const response = await client.post('/trees', { query: { row: 7 }, json: { a: 1 } });
  expect(await response.text()).toBe('POST /trees?row=7');
});

test('a replaced transport', async () => {
  using _ = replaceTransport(async () => Response.json([1]));
  await using client = httpClient();
  expect(await client.json('https://a.example/')).toEqual([1]);
});

async function listening(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  };
}
