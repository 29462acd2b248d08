import { createHash } from 'node:crypto';
import { createReadStream, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeDirectory } from '../project/make-directory.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { WrittenFile } from './build-outcome.ts';

/** A file that is complete before it gets its name. */
export interface NewFile {
  /** Absolute. */
  readonly file: string;
  /** Its bytes, or a file beside it that has them already and is moved. */
  readonly content: Uint8Array | string | { readonly draft: string };
}

/**
 * Writes files: all of them are complete before the first one takes the place of an older one, so that
 * what was there stays usable when something goes wrong.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<WrittenFile[] | Stop> {
  const drafts = files.map(({ file, content }) => ({
    file,
    draft: typeof content === 'object' && 'draft' in content ? content.draft : draftOf(file),
    content,
  }));
  try {
    for (const { file, draft, content } of drafts) {
      makeDirectory(path.dirname(file));
      if (typeof content === 'string' || !('draft' in content)) writeFileSync(draft, content);
    }
    const written: WrittenFile[] = [];
    for (const { file, draft } of drafts) {
      written.push({ file, bytes: statSync(draft).size, sha256: await sha256Of(draft) });
    }
    for (const { file, draft } of drafts) renameSync(draft, file);
    return written;
  } catch (error) {
    for (const { draft } of drafts) if (existsSync(draft)) rmSync(draft);
    return stop('FILE_NOT_WRITTEN', `The pack cannot be written: ${(error as Error).message}`);
  }
}

/** A name beside a file that nobody takes for it. */
export function draftOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
}

/** The SHA-256 of a file, in hexadecimal digits. */
async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
