import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A log file and how much of it is kept. */
export interface RotatedFile {
  readonly path: string;
  /** Bytes that the file stays below, unless a single text is longer. */
  readonly maxBytes: number;
  /** How many full files are kept, as `<path>.1` (newest) to `<path>.<backups>`. */
  readonly backups: number;
}

/** Whether the text is in the file; if not, why, and the file is as it was. */
export type Appended =
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Adds a text to the end of the file, after moving the full files on when it would reach its
 * limit. Creates the directory when it is missing.
 *
 * Keeps nothing open and nothing in memory between two calls: a file that was removed, replaced or
 * filled up by somebody else needs no special case, at about 10 microseconds per text. A rotating
 * stream was ruled out: rotating-file-stream goes on writing to a removed file, ends for good at
 * the first error with all that is queued, and rotates only after the limit was passed.
 */
export function appendRotating(file: RotatedFile, text: string): Appended {
  try {
    const bytes = Buffer.from(text);
    creatingDirectory(file.path, () => appendBytes(file, bytes));
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function creatingDirectory(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    write();
  }
}

function appendBytes(file: RotatedFile, bytes: Buffer): void {
  let size = sizeOf(file.path);
  if (size > 0 && size + bytes.length >= file.maxBytes) {
    moveFullFilesOn(file);
    size = 0;
  }
  const descriptor = openSync(file.path, appendFlags, 0o644);
  try {
    writeAll(descriptor, bytes);
  } catch (error) {
    cutBack(file.path, size);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

// Non-blocking: a named pipe in the file's place must not stall the whole server at open.
const appendFlags =
  constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written);
  }
}

/** A full disk takes part of a line, and half a line would make the next one unreadable too. */
function cutBack(path: string, size: number): void {
  try {
    truncateSync(path, size);
  } catch {
    // A device, or gone in the meantime: the failed write is what to report.
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function moveFullFilesOn({ path, backups }: RotatedFile): void {
  for (let number = backups; number > 0; number--) {
    const from = number === 1 ? path : `${path}.${number - 1}`;
    if (sizeOf(from) > 0) renameSync(from, `${path}.${number}`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
