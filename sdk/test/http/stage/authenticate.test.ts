import { describe, expect, test } from 'vitest';
import { clientWithClock } from '../../../src/http/http-client.ts';
import { type Auth, basic, bearer, header, httpClient } from '../../../src/http/index.ts';
import { httpServer } from '../listening.ts';
import { leapingClock } from './leaping-clock.ts';

/** Takes the tokens it hands out, each until it is revoked. Counts logins. */
async function orchard() {
  const valid = new Set<string>();
  let logins = 0;
  const seen: (string | undefined)[] = [];
  const server = await httpServer((request, response) => {
    if (request.url === '/login') {
      logins += 1;
      valid.add(`Bearer ${logins}`);
      return response.end(JSON.stringify(logins));
    }
    seen.push(request.headers.authorization);
    const known = valid.has(request.headers.authorization ?? '');
    return response.writeHead(known ? 200 : 401).end('"apples"');
  });
  const login: Auth = async (anonymous) =>
    bearer(String(await anonymous.json('login', { method: 'POST' })));
  return { ...server, login, seen, logins: () => logins, revoke: () => valid.clear() };
}

/** Answers `/login` with the status, `/closed` with 401 and many bytes, everything else with trees. */
async function lockedOrchard(loginStatus = 200) {
  let logins = 0;
  const server = await httpServer(({ url }, response) => {
    if (url === '/closed') return response.writeHead(401).end('x'.repeat(300_000));
    if (url !== '/login') return response.end('"apples"');
    logins += 1;
    return response.writeHead(loginStatus).end(JSON.stringify(logins));
  });
  return { ...server, logins: () => logins };
}

describe('a header that does not change', () => {
  test.each([
    [basic('reader', 'pässword'), 'Basic cmVhZGVyOnDDpHNzd29yZA=='],
    [bearer('token'), 'Bearer token'],
    [header('Authorization', 'Token key'), 'Token key'],
  ])('goes with each request: $value', async (auth, expected) => {
    await using server = await orchard();
    await using client = httpClient({}, { baseUrl: server.url, auth });
    await client.get('trees');
    expect(server.seen).toEqual([expected]);
  });

  test('is not tried again when it is refused', async () => {
    await using server = await orchard();
    await using client = httpClient({}, { baseUrl: server.url, auth: bearer('unknown') });
    expect((await client.get('trees')).status).toBe(401);
    expect(server.seen).toEqual(['Bearer unknown']);
  });

  test('gives way to one that a request brings itself', async () => {
    await using server = await orchard();
    await using client = httpClient({}, { baseUrl: server.url, auth: bearer('usual') });
    await client.get('trees', { headers: { authorization: 'Bearer special' } });
    expect(server.seen).toEqual(['Bearer special']);
  });

  test('goes to no other origin', async () => {
    await using server = await orchard();
    await using client = httpClient({}, { baseUrl: 'https://a.example', auth: bearer('token') });
    await client.get(`${server.url}/trees`);
    expect(server.seen).toEqual([undefined]);
  });
});

describe('a function that logs in', () => {
  test('is asked once for requests that start together', async () => {
    await using server = await orchard();
    await using client = httpClient({}, { baseUrl: server.url, auth: server.login });
    await Promise.all([1, 2, 3].map(() => client.json('trees')));
    expect(server.logins()).toBe(1);
    expect(server.seen).toEqual(['Bearer 1', 'Bearer 1', 'Bearer 1']);
  });

  test('is asked again when the server no longer takes its header, once for all', async () => {
    await using server = await orchard();
    await using client = httpClient({}, { baseUrl: server.url, auth: server.login });
    await client.json('trees');
    server.revoke();
    const post = () => client.json('trees', { method: 'POST', json: 1 });
    expect(await Promise.all([post(), post(), post()])).toEqual(['apples', 'apples', 'apples']);
    expect(server.logins()).toBe(2);
  });

  test('is asked only once more when its headers are all refused', async () => {
    let asked = 0;
    await using server = await orchard();
    const auth = () => {
      asked += 1;
      return bearer(`wrong ${asked}`);
    };
    await using client = httpClient({}, { baseUrl: server.url, auth });
    await expect(client.json('trees')).rejects.toMatchObject({ status: 401 });
    expect(server.seen).toEqual(['Bearer wrong 1', 'Bearer wrong 2']);
  });

  test('is asked again when its header is no longer valid', async () => {
    await using server = await orchard();
    const clock = leapingClock();
    const auth: Auth = async (anonymous) => {
      const token = await anonymous.json<number>('login');
      return header('Authorization', `Bearer ${token}`, new Date(clock.now() + 1000));
    };
    using client = clientWithClock({}, { baseUrl: server.url, auth }, clock);
    await client.json('trees');
    await client.json('trees');
    clock.leap(1000);
    await client.json('trees');
    expect(server.seen).toEqual(['Bearer 1', 'Bearer 1', 'Bearer 2']);
  });

  test('fails the requests that wait for it, and is asked anew by the next one', async () => {
    await using server = await orchard();
    let fails = true;
    const auth: Auth = (anonymous) => {
      if (fails) throw new Error('no such user');
      return typeof server.login === 'function' ? server.login(anonymous) : server.login;
    };
    await using client = httpClient({}, { baseUrl: server.url, auth });
    await expect(client.json('trees')).rejects.toThrow('no such user');
    fails = false;
    expect(await client.json('trees')).toBe('apples');
  });
});

describe('a login that is refused', () => {
  const withJson: Auth = async (anonymous) => bearer(await anonymous.json('login'));
  const withError: Auth = async (anonymous) => {
    const { ok } = await anonymous.post('login');
    if (!ok) throw new Error('Wrong password.');
    return bearer('token');
  };

  test.each([
    [400, withJson],
    [401, withJson],
    [403, withJson],
    [401, withError],
  ])(
    'with %i is not tried again: a wrong password would lock its user out',
    async (status, auth) => {
      await using server = await lockedOrchard(status);
      await using client = httpClient({}, { baseUrl: server.url, auth });
      const failure = await client.json('trees').catch((reason) => reason);
      expect(failure).toBeInstanceOf(Error);
      await expect(client.json('trees')).rejects.toBe(failure);
      await expect(client.get('rows')).rejects.toBe(failure);
      expect(server.logins()).toBe(1);
    },
  );

  test('for a reason that may pass is tried again', async () => {
    await using server = await lockedOrchard(500);
    await using client = httpClient({}, { baseUrl: server.url, auth: withJson, retry: false });
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      await expect(client.json('trees')).rejects.toMatchObject({ status: 500 });
    }
    expect(server.logins()).toBe(2);
  });
});

describe('a path that refuses fresh headers too', () => {
  const login: Auth = async (anonymous) => bearer(String(await anonymous.json('login')));

  test('causes one login a minute, however often it is asked', async () => {
    await using server = await lockedOrchard();
    const clock = leapingClock();
    using client = clientWithClock({}, { baseUrl: server.url, auth: login }, clock);
    await client.json('trees');
    const askOften = async () => {
      for (let count = 0; count < 5; count += 1) {
        await expect(client.json('closed')).rejects.toMatchObject({ status: 401 });
        expect(await client.json('trees')).toBe('apples');
      }
    };
    await askOften();
    expect(server.logins()).toBe(2);
    clock.leap(60_000);
    await askOften();
    expect(server.logins()).toBe(3);
  });

  test('does not keep a login waiting for the place that its long answer takes', async () => {
    await using server = await lockedOrchard();
    const options = { baseUrl: server.url, auth: login, concurrency: 1, timeLimit: 5000 };
    await using client = httpClient({}, options);
    const { status } = await client.get('closed', { signal: AbortSignal.timeout(3000) });
    expect([status, server.logins()]).toEqual([401, 2]);
  });
});
