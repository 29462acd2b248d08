import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type HttpClientOptions, httpClient } from '../../src/http/index.ts';
import { megabyte, zerosServer } from './zeros.ts';

const tooLarge = { name: 'HttpError', code: 'HTTP_BODY_LIMIT' };

async function asking(megabytes: number, options: HttpClientOptions = {}, status = 200) {
  const server = await zerosServer(megabytes, status);
  const client = httpClient({}, { baseUrl: server.url, ...options });
  return {
    server,
    client,
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('a body beyond the limit', () => {
  test.each(['gzip', 'br', 'zstd', 'plain'])(
    'that arrives as %s is not read on, and its connection is given up',
    async (way) => {
      await using it = await asking(64, { maxBodyBytes: 2 * megabyte });
      const response = await it.client.get(`${way}?open`);
      await expect(response.arrayBuffer()).rejects.toMatchObject({ ...tooLarge, status: 200 });
      await it.server.left;
      const [count] = it.client.counters();
      expect(count).toMatchObject({ requests: 1, retries: 0, failures: 1 });
      expect(count?.bytes).toBeLessThan(3 * megabyte);
    },
  );

  test('is told with its address, without secrets, with the limit and a way out', async () => {
    await using it = await asking(4, { maxBodyBytes: megabyte });
    await expect(it.client.json('gzip?token=hush')).rejects.toThrow(
      `GET ${it.server.url}/gzip?token=*** answered 200 with a body of more than 1 MB: ask for it ` +
        'page by page, or raise maxBodyBytes if it may be so large (Infinity where it is read as a stream).',
    );
    const odd = it.client.json('gzip', { maxBodyBytes: 1500 });
    await expect(odd).rejects.toThrow('a body of more than 1500 bytes: ');
  });

  test('is not asked for again, also where a body that breaks off would be', async () => {
    await using it = await asking(4, { maxBodyBytes: megabyte, retry: { firstDelay: 0 } });
    await expect(it.client.json('br')).rejects.toMatchObject(tooLarge);
    expect(it.server.asked()).toBe(1);
  });

  test('is one that explains an error, too', async () => {
    await using it = await asking(4, { maxBodyBytes: megabyte }, 400);
    const response = await it.client.get('gzip');
    await expect(response.text()).rejects.toMatchObject({ ...tooLarge, status: 400 });
    // Of this one only the beginning is of interest.
    await expect(it.client.json('gzip')).rejects.toMatchObject({ code: 'HTTP_STATUS' });
  });
});

describe('the limit', () => {
  test('lets a body through that has just as many bytes', async () => {
    await using it = await asking(2, { maxBodyBytes: 2 * megabyte });
    for (const way of ['gzip', 'plain']) {
      expect((await (await it.client.get(way)).arrayBuffer()).byteLength).toBe(2 * megabyte);
    }
  });

  test('of a request holds instead of its client', async () => {
    await using it = await asking(2, { maxBodyBytes: megabyte });
    const response = await it.client.get('gzip', { maxBodyBytes: 2 * megabyte });
    expect((await response.arrayBuffer()).byteLength).toBe(2 * megabyte);
  });

  test('is none where it is Infinity', async () => {
    await using it = await asking(257);
    let bytes = 0;
    const response = await it.client.get('br', { maxBodyBytes: Number.POSITIVE_INFINITY });
    for await (const chunk of response.body ?? []) bytes += chunk.byteLength;
    expect(bytes).toBe(257 * megabyte);
  });
});

test.each(['gzip', 'br', 'zstd'])(
  'a gigabyte of zeros that arrives as %s ends at 256 MB and takes no memory',
  async (way) => {
    await using server = await zerosServer(1024);
    const program = join(import.meta.dirname, 'reads-zeros.ts');
    const run = promisify(execFile)(process.execPath, [program, `${server.url}/${way}`]);
    const { outcome, bytes, grown } = JSON.parse((await run).stdout);
    expect(outcome).toBe('HTTP_BODY_LIMIT');
    expect(bytes).toBeGreaterThan(255 * megabyte);
    expect(bytes).toBeLessThanOrEqual(256 * megabyte);
    expect(grown).toBeLessThan(128 * megabyte);
  },
);
