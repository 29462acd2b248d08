import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { httpClient } from '../../../src/http/index.ts';
import { concurrencyLimit } from '../../../src/http/stage/concurrency-limit.ts';
import { httpServer } from '../listening.ts';

describe('places', () => {
  test('are given in the order of the calls', async () => {
    const places = concurrencyLimit(1);
    const first = await places.take([]);
    const order: string[] = [];
    const second = places.take([]).then((place) => order.push('second') && place.giveBack());
    const third = places.take([]).then((place) => order.push('third') && place.giveBack());
    first.giveBack();
    await Promise.all([third, second]);
    expect(order).toEqual(['second', 'third']);
  });

  test('are given back once only', async () => {
    const places = concurrencyLimit(1);
    const place = await places.take([]);
    place.giveBack();
    place.giveBack();
    await places.take([]);
    await expect(places.take([AbortSignal.abort(new Error('none'))])).rejects.toThrow('none');
  });

  test('are not lost with those who give up', async () => {
    const places = concurrencyLimit(1);
    const place = await places.take([]);
    const controller = new AbortController();
    const waiting = places.take([controller.signal]);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    place.giveBack();
    await places.take([]);
  });
});

/** Answers when it is told to. */
async function holding() {
  const held: ServerResponse[] = [];
  let most = 0;
  let arrived = () => {};
  const server = await httpServer((_, response) => {
    held.push(response);
    most = Math.max(most, held.length);
    arrived();
  });
  return {
    ...server,
    /** The most requests that were there at the same time. */
    most: () => most,
    async answerOneOf(count: number) {
      while (held.length < count) {
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      }
      held.shift()?.end('1');
    },
  };
}

describe('a client', () => {
  test('has as many requests under way as it may, and no more', async () => {
    await using server = await holding();
    await using client = httpClient({}, { baseUrl: server.url, concurrency: 3 });
    const answers = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => client.json('')));
    for (const atLeast of [3, 3, 3, 3, 3, 3, 2, 1]) await server.answerOneOf(atLeast);
    expect(await answers).toHaveLength(8);
    expect(server.most()).toBe(3);
  });

  test('counts a request until its body was read', async () => {
    await using server = await httpServer((_, response) => response.end('x'.repeat(1_000_000)));
    await using client = httpClient({}, { baseUrl: server.url, concurrency: 1 });
    const first = await client.get('');
    const second = client.get('').then(() => 'second');
    expect(await Promise.race([second, first.text().then(() => 'first')])).toBe('first');
    expect(await second).toBe('second');
  });

  test('does not wait for the reader of a short body', async () => {
    await using server = await httpServer((_, response) => response.end('x'.repeat(10_000)));
    await using client = httpClient({}, { baseUrl: server.url, concurrency: 1 });
    const unread = [await client.get(''), await client.get(''), await client.get('')];
    expect(await unread[0]?.text()).toHaveLength(10_000);
  });

  test('gives a place back when the time for a body that nobody reads has passed', async () => {
    await using server = await httpServer((_, response) => response.end('x'.repeat(1_000_000)));
    await using client = httpClient({}, { baseUrl: server.url, concurrency: 1 });
    const unread = await client.get('', { timeLimit: 200 });
    expect(await (await client.get('')).text()).toHaveLength(1_000_000);
    await expect(unread.text()).rejects.toMatchObject({ code: 'HTTP_TIME_LIMIT' });
  });

  test('gives a place back with a body that is given up', async () => {
    await using server = await httpServer((_, response) => response.end('x'.repeat(1_000_000)));
    await using client = httpClient({}, { baseUrl: server.url, concurrency: 1 });
    await (await client.get('')).body?.cancel();
    expect(await (await client.get('')).text()).toHaveLength(1_000_000);
  });
});
