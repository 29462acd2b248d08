import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import dockerignore from '@balena/dockerignore';
import { pack } from 'tar-fs';

/** Name under which the machine's CA bundle appears in the root of a build context. */
export const caBundleName = 'packwright-ca.crt';

/** The directory to send, and files that exist only in the context, never on disk. */
export interface BuildContextOptions {
  readonly directory: string;
  /** Names of the files to send, with slashes; everything below the directory when absent. */
  readonly files?: readonly string[];
  /** File name to content; such a file replaces one of the same name. */
  readonly extraFiles?: Readonly<Record<string, string>>;
}

/**
 * Packs a directory as tar the way `docker build` does: `.dockerignore` is honoured, the Dockerfile
 * and `.dockerignore` are always sent.
 */
export async function packBuildContext(options: BuildContextOptions): Promise<Readable> {
  const { directory, files, extraFiles = {} } = options;
  const ignored = await ignoreRules(directory);
  const archive = pack(directory, {
    ...(files === undefined ? {} : { entries: files.filter((name) => !ignored(name)) }),
    ignore: (name) => ignored(path.relative(directory, name)),
    // Sockets and pipes of a running adapter may lie about; they are no reason to refuse a build.
    strict: false,
    // The image's user must be able to read what the author's umask keeps private.
    readable: true,
    finalize: false,
    finish: (rest) => {
      for (const [name, content] of Object.entries(extraFiles)) rest.entry({ name }, content);
      rest.finalize();
    },
  });
  return Readable.from(archive);
}

async function ignoreRules(directory: string): Promise<(name: string) => boolean> {
  const text = await readFile(path.join(directory, '.dockerignore'), 'utf8').catch(() => '');
  const rules = dockerignore.default({ ignorecase: false }).add(text);
  const readmitted = text
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1).trim().replace(/^\//, ''));
  return (name) => {
    if (name === '' || name === 'Dockerfile' || name === '.dockerignore') return false;
    // An ignored folder is entered all the same when a later rule takes something inside it back.
    return rules.ignores(name) && !readmitted.some((rule) => rule.startsWith(`${name}/`));
  };
}
