import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ResultStore } from '../../src/result/result-store.ts';

const megabyte = 1024 * 1024;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'packwright-store-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function storeAll(chunks: readonly Buffer[]) {
  const store = new ResultStore(join(directory, 'result'));
  for (const chunk of chunks) await store.append(chunk);
  return store.finish();
}

async function sent(result: Awaited<ReturnType<typeof storeAll>>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const target = new Writable({
    write: (chunk, _encoding, done) => {
      pieces.push(Buffer.from(chunk));
      setImmediate(done);
    },
  });
  await result.sendTo(target);
  return Buffer.concat(pieces);
}

const filled = (length: number) => Buffer.from(Array.from({ length }, (_, i) => i % 251));

test.each([0, 1, 65_536, megabyte, megabyte + 1, 5 * megabyte])(
  'a result of %i bytes comes back whole',
  async (length) => {
    const bytes = filled(length);
    const chunks = Array.from({ length: Math.ceil(length / 65_536) }, (_, i) =>
      bytes.subarray(i * 65_536, (i + 1) * 65_536),
    );
    const result = await storeAll(chunks);
    expect(result.length).toBe(length);
    expect((await sent(result)).equals(bytes)).toBe(true);
    expect((await result.head(10)).equals(bytes.subarray(0, 10))).toBe(true);
    await result.dispose();
  },
);

test('a piece that is larger than the memory is kept whole', async () => {
  const bytes = filled(3 * megabyte);
  const result = await storeAll([Buffer.from('x'), bytes]);
  expect((await sent(result)).subarray(1).equals(bytes)).toBe(true);
  await result.dispose();
});

test('a result of many tiny pieces takes no more memory than its bytes', async () => {
  const source = Buffer.alloc(65_536, 'x');
  const store = new ResultStore(join(directory, 'result'));
  for (let i = 0; i < 200_000; i += 1)
    await store.append(source.subarray(i % 65_536, (i % 65_536) + 1));
  expect((await store.finish()).length).toBe(200_000);
});

test('the file of a large result has no name, so nothing is left of it', async () => {
  const result = await storeAll([Buffer.alloc(megabyte), Buffer.alloc(10)]);
  expect(readdirSync(directory)).toEqual([]);
  await result.dispose();
});

test.each([10, 5 * megabyte])(
  'a reader that leaves ends the sending of %i bytes',
  async (length) => {
    const result = await storeAll([filled(length / 2), filled(length / 2)]);
    const target = new Writable({ write: () => target.destroy() });
    await expect(result.sendTo(target)).rejects.toThrow();
    await result.dispose();
  },
);

test('a file that cannot be made fails with the reason', async () => {
  const store = new ResultStore(join(directory, 'missing', 'result'));
  await store.append(Buffer.alloc(megabyte));
  await store.append(Buffer.alloc(megabyte));
  await expect(store.append(Buffer.alloc(1))).rejects.toThrow(/ENOENT/);
  await expect(store.finish()).rejects.toThrow(/ENOENT/);
  await store.discard();
});
