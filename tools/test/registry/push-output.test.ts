import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readPushOutput } from '../../src/registry/push-output.ts';

const digest = `sha256:${'ab'.repeat(32)}`;

test('the digest of a push is in a message of its own', async () => {
  const messages = [{ status: 'Pushed', id: 'a1' }, { aux: { Tag: '1', Digest: digest, Size: 7 } }];
  expect(await read(messages)).toEqual({ kind: 'digest', digest });
});

test('some engines tell the digest in a status line only', async () => {
  const messages = [{ status: `1.2.3-ab: digest: ${digest} size: 528` }, ''];
  expect(await read(messages)).toEqual({ kind: 'digest', digest });
});

test('a push that fails does so with the words of the engine, whatever follows', async () => {
  const messages = [
    { errorDetail: { message: 'no basic auth credentials' }, error: 'no basic auth credentials' },
    { status: `digest: ${digest} size: 1` },
  ];
  expect(await read(messages)).toEqual({ kind: 'failed', reason: 'no basic auth credentials' });
});

test('an engine that ends before it told a digest has failed', async () => {
  expect(await read([{ status: 'Preparing' }])).toEqual({
    kind: 'failed',
    reason: 'the engine told no digest of what it pushed',
  });
});

test('an answer that breaks off is told as that', async () => {
  const stream = Readable.from(
    (function* () {
      yield '{"status":"Preparing"}\n';
      throw new Error('socket hang up');
    })(),
  );
  const outcome = await readPushOutput(stream, () => {});
  expect(outcome).toMatchObject({ reason: expect.stringContaining('cut off: socket hang up') });
});

test('the progress of all layers is told as one', async () => {
  const layer = (id: string, current: number, total?: number) => ({
    status: 'Pushing',
    id,
    progressDetail: { current, total },
  });
  const texts: string[] = [];
  await read([layer('a', 1000, 3000), layer('b', 500), layer('a', 3000, 3000)], texts);
  expect(texts).toEqual(['1 kB of 3 kB', '1.5 kB of 3.5 kB', '3.5 kB of 3.5 kB']);
});

function read(messages: readonly unknown[], texts: string[] = []) {
  const lines = messages.map((message) => `${message === '' ? '' : JSON.stringify(message)}\r\n`);
  return readPushOutput(Readable.from(lines), (text) => texts.push(text));
}
