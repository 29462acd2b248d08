import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-fs';
import { type Blob, compressedBlob, plainBlob } from './blob.ts';
import type { SavedImage } from './image-archive.ts';
import type { ImageLayout } from './image-index.ts';
import { imageManifest, manifestType } from './image-manifest.ts';

/** What `docker save` writes about each image. */
interface SavedEntry {
  readonly Config: string;
  readonly Layers: readonly string[];
}

/**
 * Makes a layout of what the engine saves: layers that nobody has compressed yet. The manifest is ours,
 * and no engine would make the same.
 */
export async function compressedLayout(
  { docker, imageId, signal }: SavedImage,
  directory: string,
): Promise<ImageLayout> {
  const saved = `${directory}-saved`;
  await pipeline(await docker.getImage(imageId).get(), extract(saved), { signal });
  const text = readFileSync(path.join(saved, 'manifest.json'), 'utf8');
  const [entry]: readonly SavedEntry[] = JSON.parse(text);
  if (entry === undefined) throw new Error('the engine saved no image');
  const config = plainBlob(readFileSync(path.join(saved, entry.Config)), directory);
  const layers: Blob[] = [];
  for (const layer of entry.Layers) {
    layers.push(await compressedBlob(path.join(saved, layer), directory, signal));
  }
  const manifest = plainBlob(Buffer.from(imageManifest(config, layers)), directory);
  return {
    directory,
    index: { manifest: { ...manifest, mediaType: manifestType }, config, layers },
  };
}
