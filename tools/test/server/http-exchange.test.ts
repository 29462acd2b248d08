import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { exchange } from '../../src/server/http-exchange.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('an exchange with a server', () => {
  test('gives status, headers and the bytes as they came', async () => {
    const url = await listen((_, response) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(Buffer.from([0xff, 0x00]));
    });
    const answer = await exchange({ method: 'GET', url });
    expect(answer).toMatchObject({ status: 500, body: Buffer.from([0xff, 0x00]) });
    expect(answer.headers['content-type']).toBe('application/json');
  });

  test('sends a body as JSON with its length', async () => {
    const url = await listen(async (request, response) => {
      const { 'content-type': type, 'content-length': length } = request.headers;
      const chunks = await request.toArray();
      response.end(`${type} ${length} ${Buffer.concat(chunks)}`);
    });
    const { body } = await exchange({ method: 'POST', url, body: { name: 'Orchard Süd' } });
    expect(body.toString()).toBe('application/json 23 {"name":"Orchard Süd"}');
  });

  test('fails when the server is silent for longer than the time limit', async () => {
    const url = await listen(() => {});
    await expect(exchange({ method: 'GET', url, timeout: 50 })).rejects.toThrow(
      'no answer in 50 ms',
    );
  });

  test('ends when its signal is aborted', async () => {
    const url = await listen(() => {});
    const signal = AbortSignal.timeout(50);
    await expect(exchange({ method: 'GET', url, signal })).rejects.toThrow(/abort/);
  });

  test('fails when the connection ends in the middle of the answer', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    await expect(exchange({ method: 'GET', url })).rejects.toThrow('aborted');
  });
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
