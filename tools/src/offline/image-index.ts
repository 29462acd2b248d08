import { type Blob, blobName } from './blob.ts';

/** What a layout holds: one image. */
export interface ImageIndex {
  readonly manifest: Blob & { readonly mediaType: string };
  readonly config: Blob;
  readonly layers: readonly Blob[];
}

/** A directory with the blobs of an image, each named by its digest. */
export interface ImageLayout {
  readonly directory: string;
  readonly index: ImageIndex;
}

/** Under which name people will find an image. */
export interface ImageNames {
  /** Host and path, without a tag. */
  readonly name: string;
  readonly tag: string;
}

/**
 * The files in the root of a layout: name to text. `manifest.json` is for engines that know no layouts,
 * such as Docker before 25: it lets them load the same blobs.
 */
export function indexFiles(
  { manifest, config, layers }: ImageIndex,
  { name, tag }: ImageNames,
): ReadonlyMap<string, string> {
  const { mediaType, size, digest } = manifest;
  const annotations = {
    'io.containerd.image.name': `${name}:${tag}`,
    'org.opencontainers.image.ref.name': tag,
  };
  const index = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [{ mediaType, size, digest, annotations }],
  };
  const loadable = [
    {
      Config: blobName(config.digest),
      RepoTags: [`${name}:${tag}`],
      Layers: layers.map((layer) => blobName(layer.digest)),
    },
  ];
  return new Map([
    ['index.json', JSON.stringify(index)],
    ['manifest.json', JSON.stringify(loadable)],
    ['oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' })],
  ]);
}
