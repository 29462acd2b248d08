import { noCredentials } from '../registry/credentials/registry-credentials.ts';
import { pushImage } from '../registry/push-image.ts';
import type { Blob } from './blob.ts';
import type { SavedImage } from './image-archive.ts';
import type { ImageLayout } from './image-index.ts';
import { startReceivingRegistry } from './receiving-registry.ts';

/**
 * Makes a layout of what the engine pushes: it compresses layers and writes the manifest as it would
 * for any registry. Undefined where it does not reach this process, as engines on other machines or in
 * virtual ones, and where it pushes several images under one name.
 */
export async function pushedLayout(
  { docker, imageId, signal }: SavedImage,
  directory: string,
): Promise<ImageLayout | undefined> {
  await using registry = await startReceivingRegistry(directory);
  const push = await pushImage({
    docker,
    imageId,
    to: { registry: registry.host, repository: registry.repository },
    tag: 'bundle',
    credentials: noCredentials,
    network: { environment: {}, homeDirectory: '/nonexistent', signal },
  });
  const manifest = registry.manifests.get('bundle');
  if (push.kind === 'failed' || manifest === undefined) return undefined;
  const { config, layers }: ManifestMembers = JSON.parse(manifest.text);
  if (config === undefined || layers === undefined) return undefined;
  return { directory, index: { manifest, config, layers } };
}

/** Both are missing in a manifest of several images. */
interface ManifestMembers {
  readonly config?: Blob;
  readonly layers?: readonly Blob[];
}
