import type Docker from 'dockerode';
import { imageId as idOf } from '../container/base-images.ts';
import { engineMessage } from '../container/engine-message.ts';
import type { RegistryNetwork } from './client/registry-network.ts';
import { engineLogin } from './credentials/engine-login.ts';
import type { RegistryCredentials } from './credentials/registry-credentials.ts';
import { readPushOutput } from './push-output.ts';
import { pushedDigest } from './pushed-digest.ts';
import { imageName, type RegistryPath } from './registry-path.ts';

/** An image of the engine, and where it goes. */
export interface PushedImage {
  readonly docker: Docker;
  /** The engine's id, such as `sha256:` and 64 hexadecimal digits. */
  readonly imageId: string;
  readonly to: RegistryPath;
  readonly tag: string;
  readonly credentials: RegistryCredentials;
  readonly network: RegistryNetwork;
  /** Called with a few words, such as `12.3 MB of 80 MB`, many times a second. */
  readonly onProgress?: (text: string) => void;
}

/** The digest under which the registry has the image, or why it does not. */
export type Push =
  /** `isNew` is false where the registry had the same image under this tag already. */
  | { readonly kind: 'pushed'; readonly digest: string; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Pushes an image through the engine, and only where the registry does not have the same one under
 * that tag. The engine's own tag for it is taken away again.
 */
export async function pushImage(image: PushedImage): Promise<Push> {
  const digest = await pushedDigest(image);
  if (digest !== undefined) return { kind: 'pushed', digest, isNew: false };
  const name = `${imageName(image.to)}:${image.tag}`;
  try {
    await using _tag = await temporaryTag(image);
    const outcome = await pushTag(name, image);
    if (outcome.kind === 'digest') return { kind: 'pushed', digest: outcome.digest, isNew: true };
    return { kind: 'failed', message: `${name} was not pushed: ${outcome.reason}` };
  } catch (error) {
    return { kind: 'failed', message: `${name} was not pushed: ${engineMessage(error)}` };
  }
}

async function pushTag(name: string, image: PushedImage) {
  const { docker, to, credentials, network, onProgress = () => {} } = image;
  const { signal } = network;
  const stream = await docker.getImage(name).push({
    authconfig: engineLogin(to.registry, credentials),
    ...(signal === undefined ? {} : { abortSignal: signal }),
  });
  return readPushOutput(stream, onProgress);
}

/**
 * Tags the image; disposing of that takes the tag away, unless it was there or is the only one, and
 * gives it back to an image that had it.
 */
async function temporaryTag({ docker, imageId, to, tag }: PushedImage): Promise<AsyncDisposable> {
  const [repo, image] = [imageName(to), docker.getImage(imageId)];
  const name = `${repo}:${tag}`;
  const before = await tagsOf(image);
  const former = await idOf(docker, name);
  await image.tag({ repo, tag });
  const takeAway = async () => {
    if (before.includes(name)) return;
    if (former !== undefined) await docker.getImage(former).tag({ repo, tag });
    // The engine removes an image with its last tag, and it is not ours to remove.
    else if (before.length > 0) await docker.getImage(name).remove();
  };
  // One that stays behind harms nobody, and says nothing about the push.
  return { [Symbol.asyncDispose]: () => takeAway().catch(() => {}) };
}

/** The engine writes names on Docker Hub without the registry. */
async function tagsOf(image: Docker.Image): Promise<string[]> {
  const { RepoTags: tags } = await image.inspect();
  return (tags ?? []).flatMap((tag) => [tag, `docker.io/${tag}`]);
}
