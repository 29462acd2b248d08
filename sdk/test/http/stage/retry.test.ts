import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientWithClock } from '../../../src/http/http-client.ts';
import type { HttpClientOptions } from '../../../src/http/index.ts';
import { httpServer } from '../listening.ts';
import { leapingClock } from './leaping-clock.ts';

/** Answers one request after the other as it is told to, and in the end with "apples". */
function answering(...answers: RequestListener[]): { tries(): number; listener: RequestListener } {
  let tries = 0;
  return {
    tries: () => tries,
    listener(request, response) {
      const answer = answers[tries];
      tries += 1;
      if (answer) answer(request, response);
      else response.end('"apples"');
    },
  };
}

const status =
  (code: number, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end('trouble');

const hangUp: RequestListener = (request) => request.socket.destroy();

const breakOff: RequestListener = (_, response) => {
  response.setHeader('content-length', 100);
  response.write('"app', () => response.destroy());
};

async function clientFor(listener: RequestListener, options: HttpClientOptions = {}, random = 0) {
  const server = await httpServer(listener);
  const clock = leapingClock(random);
  const client = clientWithClock({}, { baseUrl: server.url, ...options }, clock);
  return {
    client,
    clock,
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('a request is tried again', () => {
  test.each([408, 429, 500, 502, 503, 504])('after the status %i', async (code) => {
    const { listener, tries } = answering(status(code));
    await using it = await clientFor(listener);
    expect(await it.client.json('')).toBe('apples');
    expect(tries()).toBe(2);
  });

  test('after a connection that was closed without an answer', async () => {
    const { listener, tries } = answering(hangUp, hangUp);
    await using it = await clientFor(listener);
    expect(await it.client.json('')).toBe('apples');
    expect(tries()).toBe(3);
  });

  test('after an answer that broke off, when its whole body is asked for', async () => {
    const { listener, tries } = answering(breakOff);
    await using it = await clientFor(listener);
    expect(await it.client.json('')).toBe('apples');
    expect(tries()).toBe(2);
  });

  test('with its body', async () => {
    const bodies: string[] = [];
    const { listener } = answering(status(503));
    await using it = await clientFor(async (request, response) => {
      bodies.push((await request.toArray()).join(''));
      listener(request, response);
    });
    await it.client.put('', { json: { row: 7 } });
    expect(bodies).toEqual(['{"row":7}', '{"row":7}']);
  });

  test('three times altogether, and the last answer stands', async () => {
    const { listener, tries } = answering(...Array.from({ length: 9 }, () => status(503)));
    await using it = await clientFor(listener);
    const response = await it.client.get('');
    expect([response.status, await response.text(), tries()]).toEqual([503, 'trouble', 3]);
  });

  test('as often and for those statuses and methods that the options say', async () => {
    const { listener, tries } = answering(...Array.from({ length: 9 }, () => status(418)));
    const retry = { attempts: 5, statuses: [418], methods: ['post'] };
    await using it = await clientFor(listener, { retry });
    await it.client.post('', { json: 1 });
    expect(tries()).toBe(5);
  });
});

describe('a request is not tried again', () => {
  test.each([400, 401, 404, 501])('after the status %i', async (code) => {
    const { listener, tries } = answering(status(code));
    await using it = await clientFor(listener);
    expect((await it.client.get('')).status).toBe(code);
    expect(tries()).toBe(1);
  });

  test.each(['POST', 'PATCH'])('when a second %s could do more than one', async (method) => {
    const { listener, tries } = answering(status(503));
    await using it = await clientFor(listener);
    expect((await it.client.fetch('', { method })).status).toBe(503);
    expect(tries()).toBe(1);
  });

  test('when its body is a stream', async () => {
    const { listener, tries } = answering(status(503));
    await using it = await clientFor(listener);
    const body = ReadableStream.from([Buffer.from('once')]);
    expect((await it.client.put('', { body })).status).toBe(503);
    expect(tries()).toBe(1);
  });

  test('when the client or the request says so', async () => {
    const { listener, tries } = answering(status(503), status(503), hangUp);
    await using it = await clientFor(listener, { retry: { connectionErrors: false } });
    expect((await it.client.get('', { retry: false })).status).toBe(503);
    await expect(it.client.get('')).rejects.toMatchObject({ code: 'HTTP_CONNECTION' });
    expect(tries()).toBe(3);
  });

  test('after it was aborted', async () => {
    const { listener, tries } = answering(hangUp);
    await using it = await clientFor(listener);
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    await expect(it.client.get('', { signal })).rejects.toBe(reason);
    expect(tries()).toBe(0);
  });
});

describe('the delay before the next try', () => {
  const fourTroubles = () => answering(status(503), status(503), status(503), status(503)).listener;

  test('doubles each time, up to a limit', async () => {
    const retry = { attempts: 5, firstDelay: 100, maxDelay: 500 };
    await using it = await clientFor(fourTroubles(), { retry });
    await it.client.get('');
    expect(it.clock.slept).toEqual([100, 200, 400, 500]);
  });

  test('is left to chance for the part that is called jitter', async () => {
    const retry = { attempts: 3, firstDelay: 100, jitter: 0.5 };
    await using it = await clientFor(fourTroubles(), { retry }, 0.8);
    await it.client.get('');
    expect(it.clock.slept.map(Math.round)).toEqual([60, 120]);
  });

  test.each([
    ['seconds', '7', 7000],
    ['a date', 'Fri, 01 May 2026 00:00:09 GMT', 9000],
    ['a date in the past', 'Wed, 01 Apr 2026 00:00:00 GMT', 500],
    ['nothing that can be read', 'soon', 500],
  ])('is what the server asks for with %s', async (_, retryAfter, expected) => {
    const { listener } = answering(status(429, { 'Retry-After': retryAfter }));
    await using it = await clientFor(listener);
    await it.client.get('');
    expect(it.clock.slept).toEqual([expected]);
  });

  test('is none when the server asks for too much: its answer stands', async () => {
    const { listener, tries } = answering(status(429, { 'Retry-After': '61' }));
    await using it = await clientFor(listener);
    expect((await it.client.get('')).status).toBe(429);
    expect([tries(), it.clock.slept]).toEqual([1, []]);
  });
});

test('a failed try gives its connection back', async () => {
  const ports = new Set<number | undefined>();
  const { listener } = answering(status(503), status(503));
  await using it = await clientFor((request, response) => {
    ports.add(request.socket.remotePort);
    listener(request, response);
  });
  expect(await it.client.json('')).toBe('apples');
  expect(ports.size).toBe(1);
});
