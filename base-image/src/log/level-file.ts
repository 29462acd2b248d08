import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What lies at the path of `loglevels.cfg`. */
export type LevelFile =
  | ReadableLevelFile
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A file with its text and permission bits, or a place for one. */
export type ReadableLevelFile =
  | { readonly kind: 'present'; readonly text: string; readonly mode: number }
  | { readonly kind: 'missing'; readonly text: '' };

/** Reads the file; never waits, also when something other than a file is in its place. */
export function readLevelFile(path: string): LevelFile {
  try {
    // Non-blocking: opening a named pipe would stall the whole server.
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readDescriptor(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? { kind: 'missing', text: '' }
      : { kind: 'unreadable', reason: reasonOf(error) };
  }
}

function readDescriptor(descriptor: number): LevelFile {
  const status = fstatSync(descriptor);
  if (!status.isFile()) return { kind: 'unreadable', reason: 'it is not a regular file' };
  if (status.size > largest) return { kind: 'unreadable', reason: 'it is larger than 64 KiB' };
  const bytes = readFileSync(descriptor);
  if (!isUtf8(bytes)) return { kind: 'unreadable', reason: 'it is not UTF-8 text' };
  return { kind: 'present', text: bytes.toString(), mode: status.mode & 0o777 };
}

const largest = 64 * 1024;

/** Whether the text is in the file now; `changed` when another process wrote in between. */
export type LevelFileWritten =
  | { readonly kind: 'written' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Puts a text where `before` was read, in one step: adapters read this file at the same time and
 * must never see half of it. A missing file is only created, never written over. Replacing
 * cannot be made exclusive without locks that adapters do not know; the time between the last
 * look and the step is some microseconds, and who loses an entry there adds it again when it next
 * reads the file.
 */
export function writeLevelFile(
  path: string,
  text: string,
  before: ReadableLevelFile,
): LevelFileWritten {
  // Beside the target, as a rename does not cross file systems; a link leads to its real place.
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const target = before.kind === 'missing' ? path : realpathSync(path);
    temporary = `${target}.${process.pid}.${randomUUID()}`;
    writeFileSync(temporary, text, { flag: 'wx' });
    return putInPlace(temporary, target, before);
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

function putInPlace(
  temporary: string,
  target: string,
  before: ReadableLevelFile,
): LevelFileWritten {
  const now = readLevelFile(target);
  if (now.kind !== before.kind || now.text !== before.text) return { kind: 'changed' };
  if (now.kind === 'missing') return linkInPlace(temporary, target);
  chmodSync(temporary, now.mode);
  renameSync(temporary, target);
  return { kind: 'written' };
}

function linkInPlace(temporary: string, target: string): LevelFileWritten {
  try {
    linkSync(temporary, target);
    return { kind: 'written' };
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return { kind: 'changed' };
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
