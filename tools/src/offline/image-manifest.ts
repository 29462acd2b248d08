import { type Blob, blobName } from './blob.ts';

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

/** The manifest of an image: the digest of this text is what a pack names. */
export function imageManifest(config: Blob, layers: readonly Blob[]): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: types.manifest,
    config: { mediaType: types.config, ...sizeFirst(config) },
    layers: layers.map((layer) => ({ mediaType: types.layer, ...sizeFirst(layer) })),
  });
}

/** What a layout says of its one image. */
export interface ImageIndex {
  readonly manifest: Blob;
  readonly config: Blob;
  readonly layers: readonly Blob[];
  /** Host and path, without a tag. */
  readonly name: string;
  readonly tag: string;
}

/**
 * The files in the root of a layout: name to text. `manifest.json` is for engines that know no layouts,
 * such as Docker before 25: it lets them load the same blobs.
 */
export function indexFiles(image: ImageIndex): ReadonlyMap<string, string> {
  const { manifest, config, layers, name, tag } = image;
  const annotations = {
    'io.containerd.image.name': `${name}:${tag}`,
    'org.opencontainers.image.ref.name': tag,
  };
  const index = {
    schemaVersion: 2,
    mediaType: types.index,
    manifests: [{ mediaType: types.manifest, ...sizeFirst(manifest), annotations }],
  };
  const loadable = [
    {
      Config: blobName(config.digest),
      RepoTags: [`${name}:${tag}`],
      Layers: layers.map(({ digest }) => blobName(digest)),
    },
  ];
  return new Map([
    ['index.json', JSON.stringify(index)],
    ['manifest.json', JSON.stringify(loadable)],
    ['oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' })],
  ]);
}

function sizeFirst({ size, digest }: Blob) {
  return { size, digest };
}
