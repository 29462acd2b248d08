import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { httpClient } from '../../../src/http/index.ts';
import { recordings } from '../../../src/testing/index.ts';
import { RecordingPlace } from './recording-place.ts';
import { type Answer, TestServer } from './test-server.ts';

describe('a body that was compressed', () => {
  const secret = 'gala-7-x';
  const record = { mode: 'record', secrets: { password: secret } } as const;
  const plain = JSON.stringify({ note: `say ${secret}` });

  test.each<[string, (bytes: string) => Buffer]>([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('with %s is recorded as what it says, and found whoever compressed it', async (name, pack) => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => ({
      headers: { 'content-encoding': name, 'content-type': 'application/json' },
      body: pack(plain),
    }));
    await using client = httpClient({}, { baseUrl: server.url });
    const send = (body: Buffer, encoding = name) => {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      return client.json('', { method: 'POST', headers, body: new Uint8Array(body) });
    };
    await using recording = recordings(place, 'packed', record);
    await send(pack(plain));
    await recording.close();
    const json = { note: 'say redacted-password' };
    expect(await place.calls('packed')).toMatchObject([
      { request: { body: { json } }, response: { body: { json } } },
    ]);
    await using _ = recordings(place, 'packed', { secrets: record.secrets });
    expect(await send(gzipSync(plain, { level: 1 }), 'gzip')).toEqual(json);
  });

  test.each<[string, Answer]>([
    [
      'in a way that nobody knows',
      { headers: { 'content-encoding': 'x-own' }, body: bytes(plain) },
    ],
    ['without a header that says so', { body: gzipSync(plain) }],
    ['and broke off', { body: gzipSync(plain).subarray(0, -12) }],
  ])('%s keeps the file from being written', async (_, answer) => {
    await using place = await RecordingPlace.make();
    await using server = await TestServer.start(() => answer);
    await using client = httpClient({}, { baseUrl: server.url });
    const recording = recordings(place, 'packed', record);
    await client.get('/trees');
    await expect(recording.close()).rejects.toMatchObject({
      code: 'RECORDING_UNSAFE',
      message: expect.stringContaining(`the answer of GET ${server.url}/trees h`),
    });
    await expect(place.text('packed')).rejects.toThrow('ENOENT');
  });

  /** Not a text, whatever the text is. */
  function bytes(text: string): Buffer {
    return Buffer.from(Buffer.from(text).map((byte) => byte ^ 0xff));
  }
});
