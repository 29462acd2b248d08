import { describe, expect, test } from 'vitest';
import { inspectPak } from '../../src/pak/inspect-pak.ts';
import { openZip } from '../../src/pak/read-zip.ts';
import { writeZip } from '../../src/pak/write-zip.ts';
import { orchardPak } from './orchard.ts';

const megabyte = 1024 ** 2;

describe('A zip file that was made to do harm', () => {
  test.each([
    ['a link', 0o120777],
    ['a device', 0o060644],
    ['a pipe', 0o010644],
  ])('is refused with %s among its entries', async (_, mode) => {
    const zip = await writeZip([{ name: 'a', content: Buffer.from('/etc/passwd') }]);
    expect(await openZip(withMode(zip, mode))).toEqual({
      kind: 'problem',
      message: '"a" is a link or a device, not a file',
    });
  });

  test('is refused with a control character in a name', async () => {
    const zip = await writeZip([{ name: 'a\u001b[2Jb', content: Buffer.from('') }]);
    expect(await openZip(zip)).toEqual({
      kind: 'problem',
      message: '"a\\u001b[2Jb" has control characters in its name',
    });
  });

  test('is refused where a file gets more than 200 times as large', async () => {
    const zip = await writeZip([{ name: 'a', content: Buffer.alloc(2 * megabyte) }]);
    expect(await openZip(zip)).toEqual({
      kind: 'problem',
      message:
        '"a" gets more than 200 times as large by unpacking, as bombs do: store it without compression if it is none',
    });
  });

  test('is refused where one file is too large, whatever its ratio', async () => {
    const zip = await writeZip([{ name: 'a', content: Buffer.alloc(101) }]);
    expect(await openZip(zip, { file: 100 })).toEqual({
      kind: 'problem',
      message: '"a" has more than 100 bytes after unpacking',
    });
  });
});

describe('A pack that was made to do harm', () => {
  test('is refused where the zip file in it is a bomb', async () => {
    const bomb = await writeZip([{ name: 'a', content: Buffer.alloc(2 * megabyte) }]);
    expect(await inspectPak(await packWith(bomb))).toEqual({
      kind: 'problem',
      message:
        'adapter.zip in it cannot be read: "a" gets more than 200 times as large by unpacking, as bombs do: store it without compression if it is none',
    });
  });

  test('is refused where the zip file in it has a link', async () => {
    const zip = await writeZip([{ name: 'a', content: Buffer.from('/etc/passwd') }]);
    const inspected = await inspectPak(await packWith(withMode(zip, 0o120777)));
    expect(inspected).toMatchObject({ message: expect.stringContaining('is a link or a device') });
  });

  test('with a zip file in the zip file is not opened any deeper', async () => {
    const bomb = await writeZip([{ name: 'a', content: Buffer.alloc(2 * megabyte) }]);
    const zip = await writeZip([{ name: 'resources/deeper.zip', content: bomb }]);
    expect(await inspectPak(await packWith(zip))).toMatchObject({ kind: 'pak' });
  });

  test('is read where nothing is wrong with it', async () => {
    expect(await inspectPak(await orchardPak())).toMatchObject({ kind: 'pak' });
  });
});

function packWith(adapter: Buffer): Promise<Buffer> {
  return writeZip([
    { name: 'manifest.txt', content: Buffer.from('{}') },
    { name: 'adapter.zip', content: adapter },
  ]);
}

/** The same zip file, with another mode in the directory entry of its only file. */
function withMode(zip: Buffer, mode: number): Buffer {
  const changed = Buffer.from(zip);
  const entry = changed.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  changed.writeUInt16LE(mode, entry + 40);
  return changed;
}
