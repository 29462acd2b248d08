import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { httpClient } from '../../../src/http/index.ts';
import { decompressed } from '../../../src/http/node/decompression.ts';
import { webBody } from '../../../src/http/node/web-body.ts';
import { httpServer } from '../listening.ts';

const apples = 'apples '.repeat(50_000);

const compressions: [string, (input: string) => Promise<Buffer>][] = [
  ['gzip', promisify<string, Buffer>(zlib.gzip)],
  ['x-gzip', promisify<string, Buffer>(zlib.gzip)],
  ['deflate', promisify<string, Buffer>(zlib.deflate)],
  ['br', promisify<string, Buffer>(zlib.brotliCompress)],
  ['zstd', promisify<string, Buffer>(zlib.zstdCompress)],
];

async function answering(encoding: string, body: Buffer, headers = {}) {
  const server = await httpServer((_, response) => {
    response.writeHead(200, { 'content-encoding': encoding, ...headers }).end(body);
  });
  const client = httpClient({}, { baseUrl: server.url, retry: false });
  return {
    client,
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('a compressed body arrives as it was', () => {
  test.each(compressions)('with %s', async (encoding, compress) => {
    const body = await compress(apples);
    await using it = await answering(encoding, body, { 'content-length': body.length });
    const response = await it.client.get('');
    expect((await response.text()) === apples).toBe(true);
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(response.headers.has('content-length')).toBe(false);
  });

  test('with the other form of deflate', async () => {
    await using it = await answering('deflate', zlib.deflateRawSync(apples));
    expect((await (await it.client.get('')).text()) === apples).toBe(true);
  });

  test('with several compressions on top of each other', async () => {
    const body = zlib.brotliCompressSync(zlib.gzipSync(apples));
    await using it = await answering('gzip, BR', body);
    expect((await (await it.client.get('')).text()) === apples).toBe(true);
  });
});

test('an empty body needs no decompression', async () => {
  await using it = await answering('gzip', Buffer.alloc(0), { 'content-length': 0 });
  expect(await (await it.client.get('')).text()).toBe('');
});

test('a compression that nobody knows is left on', async () => {
  await using it = await answering('rot13', Buffer.from('nccyrf'));
  const response = await it.client.get('');
  expect(response.headers.get('content-encoding')).toBe('rot13');
  expect(await response.text()).toBe('nccyrf');
});

test.each(['constructor', '__proto__', 'gzip, __proto__', Array(6).fill('gzip').join(', ')])(
  'a compression "%s", which only means harm, is left on',
  async (name) => {
    await using it = await answering(name, Buffer.from('apples'));
    const response = await it.client.get('');
    expect(response.headers.get('content-encoding')).toBe(name);
    expect(await response.text()).toBe('apples');
  },
);

test.each([
  ['cut off', zlib.gzipSync(apples).subarray(0, 200)],
  ['something else', Buffer.from('apples')],
])('a body that is %s breaks instead of ending early', async (_, body) => {
  await using it = await answering('gzip', body);
  const response = await it.client.get('');
  await expect(response.text()).rejects.toMatchObject({ code: 'HTTP_CONNECTION' });
});

test('a body that breaks while nobody reads it ends no process, and its reader is told', async () => {
  const broken = decompressed(Readable.from([Buffer.from('apples')]), ['gzip']);
  const body = webBody(broken, new AbortController().signal);
  await new Promise((resolve) => broken.once('close', resolve));
  await expect(new Response(body).text()).rejects.toThrow(/incorrect header/);
});

test('a compressed body that nobody reads on is given up', async () => {
  const body = zlib.gzipSync('x'.repeat(50_000_000));
  await using it = await answering('gzip', body);
  await (await it.client.get('')).body?.cancel();
  expect((await it.client.get('')).status).toBe(200);
});
