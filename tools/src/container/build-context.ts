import path from 'node:path';
import { Readable } from 'node:stream';
import { pack } from 'tar-fs';
import { dockerIgnoreText } from './context-files.ts';
import { dockerIgnore } from './docker-ignore.ts';

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
  const { ignores } = dockerIgnore(dockerIgnoreText(directory));
  const archive = pack(directory, {
    ...(files === undefined ? {} : { entries: files.filter((name) => !ignores(name)) }),
    ignore: (name) => ignores(path.relative(directory, name)),
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
