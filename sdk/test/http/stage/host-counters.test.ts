import { describe, expect, test } from 'vitest';
import { clientWithClock } from '../../../src/http/http-client.ts';
import { httpClient } from '../../../src/http/index.ts';
import { type AdapterInput, defineAdapter } from '../../../src/index.ts';
import { testAdapter } from '../../../src/testing/index.ts';
import { httpServer } from '../listening.ts';
import { leapingClock } from './leaping-clock.ts';

function memoryLog() {
  const lines: string[] = [];
  const write = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  return { lines, info: write('info'), debug: write('debug') };
}

/** `/503` and the like answer with that status, `/broken` breaks off, anything else has 6 bytes. */
async function orchard() {
  const server = await httpServer(({ url = '' }, response) => {
    if (url === '/broken') {
      response.setHeader('content-length', 100);
      return void response.write('apples', () => response.destroy());
    }
    response.writeHead(Number(url.slice(1, 4)) || 200).end('apples');
  });
  return { ...server, host: new URL(server.url).host };
}

test('counted are requests, retries, failures, bytes and time, for each host', async () => {
  await using one = await orchard();
  await using other = await orchard();
  const clock = leapingClock();
  using client = clientWithClock({}, { retry: { attempts: 2 } }, clock);
  await (await client.get(one.url)).text();
  await (await client.get(`${one.url}/503`)).text();
  await (await client.get(`${other.url}/404`)).text();
  expect(client.counters()).toEqual([
    { host: one.host, requests: 3, retries: 1, failures: 2, bytes: 18, time: 0 },
    { host: other.host, requests: 1, retries: 0, failures: 1, bytes: 6, time: 0 },
  ]);
});

test('a failure is also no answer and a broken one, each counted once', async () => {
  await using server = await orchard();
  await using client = httpClient({}, { retry: false });
  await expect(client.get('http://127.0.0.1:1/')).rejects.toThrow();
  await expect((await client.get(`${server.url}/broken`)).text()).rejects.toThrow(
    /got a broken answer: /,
  );
  expect(client.counters()).toMatchObject([
    { host: '127.0.0.1:1', requests: 1, failures: 1, bytes: 0 },
    { host: server.host, requests: 1, failures: 1, bytes: 6 },
  ]);
});

describe('the log gets', () => {
  test('one line about all hosts when the client is disposed', async () => {
    await using server = await orchard();
    const log = memoryLog();
    {
      using client = clientWithClock({ log: { info: log.info } }, {}, leapingClock());
      await (await client.get(`${server.url}/trees?token=hush`)).text();
      await (await client.get(`${server.url}/404`)).text();
    }
    const line = `info HTTP: ${server.host} 2 requests (0 retries, 1 failures), 12 bytes in 0.0 s`;
    expect(log.lines).toEqual([line]);
  });

  test('no line from a client that did nothing', () => {
    const log = memoryLog();
    httpClient({ log })[Symbol.dispose]();
    expect(log.lines).toEqual([]);
  });

  test('no second line when nothing happened since it was asked for', async () => {
    await using server = await orchard();
    const log = memoryLog();
    const client = httpClient({ log: { info: log.info } });
    await (await client.get(server.url)).text();
    client.logCounters();
    client[Symbol.dispose]();
    client[Symbol.dispose]();
    expect(log.lines).toHaveLength(1);
  });

  test('the line at the end of the run where the client is never disposed', async () => {
    await using server = await orchard();
    const ask = async (input: AdapterInput) => {
      const client = httpClient(input);
      await (await client.get(server.url)).text();
    };
    const adapter = defineAdapter({
      key: 'Orchard',
      objectTypes: [],
      test: ask,
      collect: ask,
    });
    for (const method of ['test', 'collect'] as const) {
      const { log } = await testAdapter(adapter)[method]();
      const lines = log.filter(({ text }) => text.includes('HTTP: '));
      expect(lines).toMatchObject([{ text: expect.stringContaining('1 requests') }]);
    }
  });

  test('a line for each try where it listens to details, without secrets', async () => {
    await using server = await orchard();
    const log = memoryLog();
    using client = clientWithClock({ log }, { retry: { attempts: 2 } }, leapingClock());
    await (await client.get(`${server.url}/503?token=hush`)).text();
    const url = `${server.url}/503?token=***`;
    expect(log.lines.slice(0, 3)).toEqual([
      `debug GET ${url}: 503 in 0 ms`,
      `debug GET ${url}: next try in 500 ms`,
      `debug GET ${url}: 503 in 0 ms`,
    ]);
  });
});
