import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type Docker from 'dockerode';
import { extract } from 'tar-fs';
import tmp from 'tmp';
import { type Blob, compressedBlob, plainBlob } from './blob.ts';
import { imageManifest, indexFiles } from './image-manifest.ts';
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

/**
 * Writes an image as an OCI layout that engines can load as well, and resolves with the digest of its
 * manifest. The archive holds this manifest and the compressed layers that it names, so whoever copies
 * them as they are into a registry gets exactly this digest. Equal images give equal archives.
 */
export async function saveImage(image: SavedImage): Promise<string> {
  const { docker, imageId, name, tag, file, signal } = image;
  using workspace = temporaryDirectory();
  const saved = path.join(workspace.path, 'saved');
  const layout = path.join(workspace.path, 'layout');
  mkdirSync(path.join(layout, 'blobs/sha256'), { recursive: true });
  await pipeline(await docker.getImage(imageId).get(), extract(saved), { signal });
  const { config, layers } = await blobsOf(saved, layout, signal);
  const manifest = imageManifest(config, layers);
  const described = plainBlob(Buffer.from(manifest), layout);
  const files = indexFiles({ manifest: described, config, layers, name, tag });
  for (const [member, text] of files) writeFileSync(path.join(layout, member), text);
  mkdirSync(path.dirname(file), { recursive: true });
  await writeArchive(layout, file);
  return described.digest;
}

/** What `docker save` writes about each image. */
interface SavedEntry {
  readonly Config: string;
  readonly Layers: readonly string[];
}

async function blobsOf(saved: string, layout: string, signal: AbortSignal) {
  const text = readFileSync(path.join(saved, 'manifest.json'), 'utf8');
  const [entry]: readonly SavedEntry[] = JSON.parse(text);
  if (entry === undefined) throw new Error('the engine saved no image');
  const config = plainBlob(readFileSync(path.join(saved, entry.Config)), layout);
  const layers: Blob[] = [];
  for (const layer of entry.Layers) {
    layers.push(await compressedBlob(path.join(saved, layer), layout, signal));
  }
  return { config, layers };
}

function temporaryDirectory(): Disposable & { readonly path: string } {
  const directory = tmp.dirSync({ prefix: 'packwright-image-', unsafeCleanup: true });
  return { path: directory.name, [Symbol.dispose]: () => directory.removeCallback() };
}
