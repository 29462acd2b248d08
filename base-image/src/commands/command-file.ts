import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** The text of a file, or why there is none. */
export type CommandFile =
  | { readonly kind: 'text'; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Reads a UTF-8 file; a byte order mark, as editors on Windows write it, is left out. */
export async function readCommandFile(path: string): Promise<CommandFile> {
  try {
    return decode(path, await readRegularFile(path));
  } catch (error) {
    return { kind: 'unusable', reason: whyUnreadable(path, error as NodeJS.ErrnoException) };
  }
}

/** Four named pipes in its place would hold up all file calls of the server, and even its exit. */
async function readRegularFile(path: string): Promise<Buffer> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const status = await file.stat();
  if (!status.isFile() && !status.isDirectory()) throw new Error('it is not a regular file');
  return await file.readFile();
}

function decode(path: string, bytes: Buffer): CommandFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', text, notes: hasByteOrderMark(bytes) ? [byteOrderMark] : [] };
  } catch {
    return { kind: 'unusable', reason: `${path} is not UTF-8 text; save it in that encoding` };
  }
}

const byteOrderMark = "begins with a byte order mark, which the vendor's server refuses";

function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).equals(Buffer.from('\ufeff'));
}

function whyUnreadable(path: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `${path} was not found; the server needs it in the directory where it is started`;
    case 'EACCES':
    case 'EPERM':
      return `${path} cannot be read by the user of the server (uid ${process.getuid?.()}); make the file and its directories readable`;
    case 'EISDIR':
      return `${path} is a directory; put a file with the section [Commands] in its place`;
    default:
      return `${path} cannot be read (${message})`;
  }
}
