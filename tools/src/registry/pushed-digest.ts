import { createHash } from 'node:crypto';
import { manifestTypes } from './client/manifest-types.ts';
import { RegistryClient } from './client/registry-client.ts';
import type { RegistryNetwork } from './client/registry-network.ts';
import type { RegistryCredentials } from './credentials/registry-credentials.ts';
import type { RegistryPath } from './registry-path.ts';

/** An image that may have been pushed before. */
export interface MaybePushed {
  readonly imageId: string;
  readonly to: RegistryPath;
  readonly tag: string;
  readonly credentials: RegistryCredentials;
  readonly network: RegistryNetwork;
}

/**
 * The digest of an image that a registry has under a tag already; undefined where it has none or
 * another, or does not say. An engine's id of an image is the digest of its configuration, which the
 * manifest names, or with newer storage the digest of the manifest.
 */
export async function pushedDigest(image: MaybePushed): Promise<string | undefined> {
  const { imageId, to, tag, credentials, network } = image;
  const answer = await new RegistryClient(to.registry, credentials, network).request({
    method: 'GET',
    path: `/v2/${to.repository}/manifests/${tag}`,
    accept: manifestTypes.join(', '),
    scope: `repository:${to.repository}:pull`,
  });
  if (answer.kind !== 'reply' || answer.status !== 200) return undefined;
  const digest = `sha256:${createHash('sha256').update(answer.body).digest('hex')}`;
  return digest === imageId || configurationOf(answer.body) === imageId ? digest : undefined;
}

function configurationOf(manifest: Buffer): unknown {
  try {
    return JSON.parse(manifest.toString('utf8'))?.config?.digest;
  } catch {
    // Whatever that is, it is not our image: it will be pushed.
    return undefined;
  }
}
