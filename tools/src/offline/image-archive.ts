import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type Docker from 'dockerode';
import tmp from 'tmp';
import { makeDirectory } from '../project/make-directory.ts';
import { compressedLayout } from './compressed-layout.ts';
import { indexFiles } from './image-index.ts';
import { pushedLayout } from './pushed-layout.ts';
import { writeArchive } from './write-archive.ts';

/** Which image is saved, and under which name people will find it. */
export interface SavedImage {
  readonly docker: Docker;
  readonly imageId: string;
  /** Host and path, without a tag. */
  readonly name: string;
  readonly tag: string;
  /** The archive to write. */
  readonly file: string;
  readonly signal: AbortSignal;
}

/** An archive that was written. */
export interface ImageArchive {
  /** Of the manifest in it. */
  readonly digest: string;
  /**
   * Whether the manifest is the one that this engine pushes, so that `docker load` and `docker push`
   * with an engine of the same kind give the same digest.
   */
  readonly isAsPushed: boolean;
}

/**
 * Writes an image as an OCI layout that engines can load as well. The archive holds the manifest whose
 * digest is told, and the compressed layers that it names, so whoever copies them as they are into a
 * registry gets exactly this digest. Equal images give equal archives.
 */
export async function saveImage(image: SavedImage): Promise<ImageArchive> {
  using workspace = temporaryDirectory();
  const pushed = await pushedLayout(image, newLayout(workspace.path, 'pushed'));
  image.signal.throwIfAborted();
  const layout = pushed ?? (await compressedLayout(image, newLayout(workspace.path, 'compressed')));
  for (const [member, text] of indexFiles(layout.index, image)) {
    writeFileSync(path.join(layout.directory, member), text);
  }
  makeDirectory(path.dirname(image.file));
  await writeArchive(layout.directory, image.file);
  return { digest: layout.index.manifest.digest, isAsPushed: pushed !== undefined };
}

function newLayout(workspace: string, name: string): string {
  const directory = path.join(workspace, name);
  mkdirSync(path.join(directory, 'blobs/sha256'), { recursive: true });
  return directory;
}

function temporaryDirectory(): Disposable & { readonly path: string } {
  const directory = tmp.dirSync({ prefix: 'packwright-image-', unsafeCleanup: true });
  return { path: directory.name, [Symbol.dispose]: () => directory.removeCallback() };
}
