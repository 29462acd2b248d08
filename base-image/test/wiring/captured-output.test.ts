import { expect, test } from 'vitest';
import { CapturedOutput } from '../../src/wiring/captured-output.ts';

function captured(...chunks: readonly Buffer[]): ReturnType<CapturedOutput['read']> {
  const output = new CapturedOutput();
  for (const chunk of chunks) output.add(chunk);
  return output.read();
}

test('nothing written is an empty text', () => {
  expect(captured()).toEqual({ start: '', missing: 0, end: '' });
});

test('up to 64 KB are kept whole, however they arrive', () => {
  const pieces = Array.from({ length: 1_024 }, (_, i) => Buffer.alloc(64, String(i % 10)));
  expect(captured(...pieces)).toEqual({
    start: Buffer.concat(pieces).toString(),
    missing: 0,
    end: '',
  });
});

test('of more, the first 16 KB and the last 48 KB are kept and the rest is counted', () => {
  const { start, missing, end } = captured(
    Buffer.alloc(20 * 1024, 'a'),
    ...Array.from({ length: 100 }, () => Buffer.alloc(10 * 1024, 'b')),
    Buffer.from('the end'),
  );
  expect(start).toBe('a'.repeat(16 * 1024));
  expect(end).toHaveLength(48 * 1024);
  expect(end).toMatch(/bthe end$/);
  expect(missing).toBe(20 * 1024 + 1_000 * 1024 + 7 - 64 * 1024);
});

test('the end is the end, wherever the pieces were cut', () => {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => 97 + (i % 23)));
  for (const size of [1_000, 48 * 1024, 65_536, 299_999]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    const { start, end } = captured(...pieces);
    expect(bytes.toString().startsWith(start)).toBe(true);
    expect(end).toBe(bytes.subarray(-48 * 1024).toString());
  }
});

test('invalid bytes are shown as replacement characters', () => {
  expect(captured(Buffer.from([0x62, 0xff])).start).toBe('b\uFFFD');
});
