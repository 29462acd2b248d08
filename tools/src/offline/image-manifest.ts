import type { Blob } from './blob.ts';

/** Of a manifest of one image. */
export const manifestType = 'application/vnd.oci.image.manifest.v1+json';

/** The manifest of an image: the digest of this text is what a pack names. */
export function imageManifest(config: Blob, layers: readonly Blob[]): string {
  const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip';
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...sizeFirst(config) },
    layers: layers.map((layer) => ({ mediaType: layerType, ...sizeFirst(layer) })),
  });
}

function sizeFirst({ size, digest }: Blob) {
  return { size, digest };
}
