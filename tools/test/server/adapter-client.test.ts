import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { adapterClient } from '../../src/server/adapter-client.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const instance = { adapterKey: { name: 'North', adapterKind: 'Orchard', objectKind: 'orchard' } };

describe('a client of the five endpoints', () => {
  test('asks each of them as the contract says', async () => {
    const seen: string[] = [];
    const client = adapterClient(
      await serve(async (request) => {
        seen.push(`${request.method} ${request.url} ${await text(request)}`);
        return [200, '{"major":1,"minor":0,"maintenance":0}'];
      }),
    );
    await client.apiVersion();
    await client.adapterDefinition();
    await client.test(instance);
    await client.endpointUrls(instance);
    await client.collect(instance);
    const body = JSON.stringify(instance);
    expect(seen).toEqual([
      'GET /apiVersion ',
      'GET /adapterDefinition ',
      `POST /test ${body}`,
      `POST /endpointURLs ${body}`,
      `POST /collect ${body}`,
    ]);
  });

  test('gives the value of a good answer with its bytes and seconds', async () => {
    const client = adapterClient(await serve(() => [200, ' {"result":[]} ']));
    const answer = await client.collect(instance);
    expect(answer).toMatchObject({ kind: 'value', value: { result: [] }, bytes: 15 });
    expect(answer).toHaveProperty('seconds', expect.any(Number));
  });

  test('tells an adapter without definition from one with a bad definition', async () => {
    const without = adapterClient(await serve(() => [204, '']));
    expect(await without.adapterDefinition()).toMatchObject({ kind: 'nothing' });
    const bad = adapterClient(await serve(() => [200, '{}']));
    expect(await bad.adapterDefinition()).toMatchObject({
      kind: 'broken',
      problems: expect.arrayContaining([expect.objectContaining({ path: '$.adapter_key' })]),
    });
  });

  test('reports a success that is no JSON as a broken contract', async () => {
    const client = adapterClient(await serve(() => [200, '<h1>Proxy</h1>']));
    expect(await client.collect(instance)).toMatchObject({
      kind: 'broken',
      problems: [{ path: '$', message: expect.stringMatching(/^is no JSON: /) }],
      bytes: 14,
    });
  });

  test.each([
    [
      'the text of a failed run',
      '"No result from adapter: it hung"',
      'No result from adapter: it hung',
    ],
    [
      'the broken rules of a refused request',
      JSON.stringify({
        type: 'about:blank',
        title: 'Bad request',
        status: 400,
        detail: 'The body breaks the contract',
        problems: [{ path: '$.adapterKey', message: 'is missing' }],
      }),
      'Bad request: The body breaks the contract\n$.adapterKey is missing',
    ],
    ['any other body as it is', '<h1>Proxy</h1>', '<h1>Proxy</h1>'],
  ])('reads %s', async (_, body, expected) => {
    const client = adapterClient(await serve(() => [502, body]));
    expect(await client.test(instance)).toMatchObject({
      kind: 'failure',
      status: 502,
      text: expected,
    });
  });

  test('reports a server that does not answer instead of throwing', async () => {
    const url = await serve(() => [200, '']);
    for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
    const answer = await adapterClient(url).test(instance);
    expect(answer).toMatchObject({
      kind: 'no answer',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('ends its calls when its signal is aborted', async () => {
    const url = await serve(() => new Promise<never>(() => {}));
    const answer = await adapterClient(url, AbortSignal.timeout(50)).collect(instance);
    expect(answer).toMatchObject({ kind: 'no answer' });
  });
});

type Reply = readonly [status: number, body: string];

async function serve(reply: (request: IncomingMessage) => Reply | Promise<Reply>) {
  const server = createServer(async (request, response) => {
    const [status, body] = await reply(request);
    response.writeHead(status).end(body);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
