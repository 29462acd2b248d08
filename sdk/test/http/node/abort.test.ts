import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type HttpClientOptions, httpClient } from '../../../src/http/index.ts';
import { httpServer } from '../listening.ts';

const never: RequestListener = () => {};

const halfAnswer: RequestListener = (_, response) => {
  response.setHeader('content-length', 10);
  response.write('half');
};

/** Takes connections and says nothing, not even in a TLS handshake. */
async function mute() {
  const server = createServer((socket) => socket.on('error', () => {}).resume());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connected: once(server, 'connection'),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

describe('a signal ends', () => {
  const reason = new Error('enough');

  test('a request that waits for an answer', async () => {
    const controller = new AbortController();
    await using server = await httpServer(() => controller.abort(reason));
    await using client = httpClient({}, { baseUrl: server.url });
    await expect(client.get('', { signal: controller.signal })).rejects.toBe(reason);
  });

  test('a body in the middle', async () => {
    await using server = await httpServer(halfAnswer);
    await using client = httpClient({}, { baseUrl: server.url });
    const controller = new AbortController();
    const response = await client.get('', { signal: controller.signal });
    const text = response.text();
    controller.abort(reason);
    await expect(text).rejects.toBe(reason);
  });

  test('a body that is here already but not read to its end', async () => {
    const length = 100_000;
    await using server = await httpServer((_, response) => response.end(Buffer.alloc(length)));
    await using client = httpClient({}, { baseUrl: server.url });
    const controller = new AbortController();
    const response = await client.get('', { signal: controller.signal });
    // More than that is not read ahead, the rest waits in the stream of Node.
    while ((client.counters()[0]?.bytes ?? 0) < 65_536) await setImmediate();
    controller.abort(reason);
    await expect(response.text()).rejects.toBe(reason);
  });

  test('a TLS handshake that does not get on', async () => {
    await using server = await mute();
    await using client = httpClient({}, { retry: false });
    const controller = new AbortController();
    const answer = client.get(`https://127.0.0.1:${server.port}`, { signal: controller.signal });
    const [socket] = await server.connected;
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    if (!socket.closed) await once(socket, 'close');
  });

  test('a body that is being sent', async () => {
    const controller = new AbortController();
    await using server = await httpServer((request) => {
      request.once('data', () => controller.abort(reason));
    });
    await using client = httpClient({}, { baseUrl: server.url });
    let given = 0;
    const body = new ReadableStream({
      pull(stream) {
        given += 1;
        stream.enqueue(new Uint8Array(65_536));
      },
    });
    const request = client.put('', { body, signal: controller.signal });
    await expect(request).rejects.toBe(reason);
    expect(given).toBeGreaterThan(0);
  });

  test('a request that waits for its turn', async () => {
    await using server = await httpServer(never);
    await using client = httpClient({}, { baseUrl: server.url, concurrency: 1 });
    const first = client.get('');
    const controller = new AbortController();
    const second = client.get('', { signal: controller.signal });
    controller.abort(reason);
    await expect(second).rejects.toBe(reason);
    client[Symbol.dispose]();
    await expect(first).rejects.toThrow('disposed');
  });

  test('a request that waits to be tried again', async () => {
    const controller = new AbortController();
    await using server = await httpServer((_, response) => {
      response.writeHead(503, { 'retry-after': '50' }).end();
      response.once('close', () => controller.abort(reason));
    });
    await using client = httpClient({}, { baseUrl: server.url });
    await expect(client.get('', { signal: controller.signal })).rejects.toBe(reason);
  });

  test('all requests of an adapter, when it is that of its input', async () => {
    const controller = new AbortController();
    await using server = await httpServer(() => controller.abort(reason));
    await using client = httpClient({ signal: controller.signal }, { baseUrl: server.url });
    await expect(client.get('')).rejects.toBe(reason);
    await expect(client.get('')).rejects.toBe(reason);
  });
});

describe('the time limit ends', () => {
  const tooLong = { code: 'HTTP_TIME_LIMIT', message: expect.stringMatching(/longer than 0.05 s/) };
  const options: HttpClientOptions = { timeLimit: 50, retry: false };

  test('a request that gets no answer', async () => {
    await using server = await httpServer(never);
    await using client = httpClient({}, { ...options, baseUrl: server.url });
    await expect(client.get('')).rejects.toMatchObject(tooLong);
  });

  test('a body that does not get on', async () => {
    await using server = await httpServer(halfAnswer);
    await using client = httpClient({}, { baseUrl: server.url });
    const text = async () => (await client.get('', { timeLimit: 300, retry: false })).text();
    await expect(text()).rejects.toMatchObject({ code: 'HTTP_TIME_LIMIT' });
  });

  test('a TLS handshake that does not get on', async () => {
    await using server = await mute();
    await using client = httpClient({}, options);
    await expect(client.get(`https://127.0.0.1:${server.port}`)).rejects.toMatchObject(tooLong);
  });

  test('a try, and the next one has its own', async () => {
    let asked = 0;
    await using server = await httpServer((_, response) => {
      asked += 1;
      if (asked > 1) response.end('[]');
    });
    const retry = { firstDelay: 0, attempts: 20 };
    await using client = httpClient({}, { baseUrl: server.url, timeLimit: 300, retry });
    expect(await client.json('')).toEqual([]);
  });
});

describe('disposing a client', () => {
  test('ends what is under way and refuses what comes after', async () => {
    await using server = await httpServer(never);
    const client = httpClient({}, { baseUrl: server.url });
    const answer = client.get('');
    client[Symbol.dispose]();
    await expect(answer).rejects.toThrow('The HTTP client was disposed.');
    await expect(client.get('')).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('closes its connections', async () => {
    await using server = await httpServer((_, response) => response.end('[]'));
    {
      await using client = httpClient({}, { baseUrl: server.url });
      await client.json('');
    }
    await new Promise<void>((resolve) => {
      server.server.close(() => resolve());
    });
  });
});
