import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The label of an image with the hash of all that it was built from. */
export const contextLabel = 'packwright.context';

/** All that decides what an image becomes. */
export interface ContextParts {
  readonly directory: string;
  /** The files that go into the build context. */
  readonly files: readonly string[];
  /** File name to content, of files that are in the context only. */
  readonly extraFiles: Readonly<Record<string, string>>;
  readonly buildArguments: Readonly<Record<string, string>>;
  readonly platform: string | undefined;
  /** Name to id of the images that the Dockerfile starts from. */
  readonly bases: Readonly<Record<string, string>>;
}

/**
 * A SHA-256 that changes when an image built of these parts would change. Names, contents and
 * executable bits count, times do not: a fresh checkout makes no other image.
 */
export function contextHash(parts: ContextParts): string {
  const { directory, files, extraFiles, buildArguments, platform, bases } = parts;
  const hash = createHash('sha256');
  // Lengths in front, so that nothing can pass for the end of the part before it.
  const add = (...values: readonly (string | Buffer)[]) => {
    for (const value of values) hash.update(`${Buffer.byteLength(value)}:`).update(value);
  };
  add('packwright context 1', platform ?? '');
  for (const record of [extraFiles, buildArguments, bases]) {
    const entries = Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
    add(String(entries.length));
    for (const [name, value] of entries) add(name, value);
  }
  for (const name of [...files].sort()) {
    const file = path.join(directory, name);
    const isExecutable = (statSync(file).mode & 0o111) !== 0;
    add(name, isExecutable ? 'x' : '-', readFileSync(file));
  }
  return hash.digest('hex');
}
