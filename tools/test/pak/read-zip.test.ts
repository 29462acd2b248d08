import { describe, expect, test } from 'vitest';
import { openZip } from '../../src/pak/read-zip.ts';
import { writeZip } from '../../src/pak/write-zip.ts';

describe('A zip file of anybody', () => {
  test('tells its entries, and gives one file at a time', async () => {
    const bytes = await writeZip([
      { name: 'a/' },
      { name: 'a/b.txt', content: Buffer.from('hello') },
    ]);
    const opened = await openZip(bytes);
    if (opened.kind !== 'zip') throw new Error(opened.message);
    expect(opened.zip.entries).toEqual([
      { name: 'a/', size: 0, compression: 'stored' },
      { name: 'a/b.txt', size: 5, compression: 'deflated' },
    ]);
    expect((await opened.zip.read('a/b.txt'))?.toString()).toBe('hello');
    expect(await opened.zip.read('a/c.txt')).toBeUndefined();
  });

  test.each([
    ['../x', '../evil'],
    ['a/../../x', 'a/../../bad'],
    ['/x', '/etc/bad'],
    ['C:/x', 'C:/bad'],
    ['..\\x', '..\\bad'],
  ])('is refused with an entry like %s', async (_, name) => {
    const harmless = 'x'.repeat(name.length);
    const bytes = await writeZip([{ name: harmless, content: Buffer.from('') }]);
    const opened = await openZip(replaceAll(bytes, harmless, name));
    expect(opened).toEqual({ kind: 'problem', message: expect.stringMatching(/path|characters/) });
  });

  test('is refused with too many entries', async () => {
    const entries = [1, 2, 3].map((number) => ({ name: `${number}/` }));
    expect(await openZip(await writeZip(entries), { entries: 2 })).toEqual({
      kind: 'problem',
      message: 'more than 2 entries',
    });
  });

  test('is refused where it would get too large, before anything is unpacked', async () => {
    const bomb = await writeZip([{ name: 'a', content: Buffer.alloc(1_000_000) }]);
    expect(bomb.length).toBeLessThan(2_000);
    expect(await openZip(bomb, { bytes: 999_999 })).toEqual({
      kind: 'problem',
      message: 'more than 999999 bytes after unpacking',
    });
  });

  test('cannot be read where a file is larger than it says', async () => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(10);
    const bomb = await writeZip([{ name: 'a', content: Buffer.alloc(1_000_000) }]);
    const lying = replaceAll(bomb, size.toString('latin1'), small.toString('latin1'));
    const opened = await openZip(lying, { bytes: 100 });
    if (opened.kind !== 'zip') throw new Error(opened.message);
    await expect(opened.zip.read('a')).rejects.toThrow(/too many bytes/);
  });
});

function replaceAll(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}
