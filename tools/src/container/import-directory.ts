import type Docker from 'dockerode';
import { execa } from 'execa';
import { readEngineOutput } from './build-output.ts';
import { engineMessage } from './engine-message.ts';

/** A root file system and the image it becomes. */
export interface ImportDirectoryOptions {
  readonly docker: Docker;
  readonly directory: string;
  /** `name:tag`. */
  readonly image: string;
  /** Dockerfile instructions to apply, e.g. `CMD ["node"]`. */
  readonly changes: readonly string[];
}

/** The engine's answer to an import. */
export type DirectoryImport =
  | { readonly imported: true }
  | { readonly imported: false; readonly reason: string };

/** Turns a directory into an image of one layer, as `docker import` does. */
export async function importDirectory(options: ImportDirectoryOptions): Promise<DirectoryImport> {
  const { docker, directory, image, changes } = options;
  const [repo, tag] = image.split(':');
  // GNU tar rather than a library: hard links, ids and sticky bits of a whole system must survive.
  const archive = execa('tar', ['--numeric-owner', '-C', directory, '-c', '.'], {
    buffer: false,
    reject: false,
  });
  try {
    const stream = await docker.importImage(archive.readable(), { repo, tag, changes });
    const outcome = await readEngineOutput(stream);
    return outcome.built ? { imported: true } : { imported: false, reason: outcome.reason };
  } catch (error) {
    return { imported: false, reason: engineMessage(error) };
  }
}
