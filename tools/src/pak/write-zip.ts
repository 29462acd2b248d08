import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** One entry of a zip file: a directory, whose name ends in a slash, or a file. */
export interface ZipEntry {
  readonly name: string;
  /** Undefined for a directory. */
  readonly content?: Uint8Array;
  readonly executable?: boolean;
}

/** Local time on purpose: zip files hold no time zone, and this one reads the same in all of them. */
const time = { mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true };

/**
 * Writes a zip file: equal entries give equal bytes, wherever and whenever. Files are deflated.
 *
 * @throws Error where a name is absolute or leads out of the directory it is unpacked in
 */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, executable = false } of entries) {
    if (content === undefined) zip.addEmptyDirectory(name, { ...time, mode: 0o40755 });
    else
      zip.addBuffer(asBuffer(content), name, { ...time, mode: executable ? 0o100755 : 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

function asBuffer({ buffer: bytes, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(bytes, byteOffset, byteLength);
}
