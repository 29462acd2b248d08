import { saveImage } from '../offline/image-archive.ts';
import type { RegistryCredentials } from '../registry/credentials/registry-credentials.ts';
import { imageTag } from '../registry/image-tag.ts';
import { pushImage } from '../registry/push-image.ts';
import { imageName } from '../registry/registry-path.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import type { BuildWork } from './build-work.ts';
import type { ObtainedImage } from './obtain-image.ts';
import type { RegistryPlan } from './plan/build-plan.ts';

/** The image where cloud proxies will pull it, or in an archive on its way there. */
export interface DeliveredImage {
  readonly kind: 'delivered';
  readonly digest: string;
  readonly tag: string | undefined;
  /** Whether it was pushed just now. */
  readonly pushed: boolean;
  /** Whether an engine of the same kind would push the saved image with this digest. */
  readonly isAsPushed?: boolean;
}

/**
 * Gets the image out: into the registry, unless that has it, or into an archive.
 *
 * @param archive the file for an archive
 */
export async function deliverImage(
  work: BuildWork,
  registry: RegistryPlan,
  image: ObtainedImage,
  how: { readonly credentials: RegistryCredentials; readonly archive: string | undefined },
): Promise<DeliveredImage | Stop> {
  const { plan } = work;
  if (plan.image.kind === 'given' && plan.image.digest !== undefined) {
    return { kind: 'delivered', digest: plan.image.digest, tag: undefined, pushed: false };
  }
  const tag = registry.tag ?? imageTag(plan.manifest.version, image.id);
  return plan.delivery === 'push'
    ? push(work, registry, { image, tag, credentials: how.credentials })
    : save(work, registry, { image, tag, archive: how.archive ?? '' });
}

async function push(
  { docker, network, people, options }: BuildWork,
  { push: to }: RegistryPlan,
  { image, tag, credentials }: Tagged & { readonly credentials: RegistryCredentials },
): Promise<DeliveredImage | Stop> {
  const name = `${imageName(to)}:${tag}`;
  const progress = people.progress(`Pushing ${name}`);
  const outcome = await pushImage({
    docker,
    imageId: image.id,
    to,
    tag,
    credentials,
    network,
    onProgress: (text) => progress.update(`Pushing ${name}: ${text}`),
  });
  if (outcome.kind === 'failed') {
    progress.failed(`${name} was not pushed`);
    return options.signal.aborted ? interrupted : stop('PUSH_FAILED', outcome.message);
  }
  progress.done(outcome.isNew ? `${name} is pushed` : `${name} is in the registry already`);
  return { kind: 'delivered', digest: outcome.digest, tag, pushed: outcome.isNew };
}

async function save(
  { docker, people, options }: BuildWork,
  { pull }: RegistryPlan,
  { image, tag, archive }: Tagged & { readonly archive: string },
): Promise<DeliveredImage | Stop> {
  const { signal } = options;
  const progress = people.progress('Saving the image');
  const name = imageName(pull);
  try {
    const file = archive;
    const saved = await saveImage({ docker, imageId: image.id, name, tag, file, signal });
    progress.done('The image is saved');
    return { kind: 'delivered', ...saved, tag, pushed: false };
  } catch (error) {
    progress.failed('The image could not be saved');
    if (signal.aborted) return interrupted;
    const reason = error instanceof Error ? error.message : String(error);
    return stop('FILE_NOT_WRITTEN', `The image cannot be saved: ${reason}`);
  }
}

interface Tagged {
  readonly image: ObtainedImage;
  readonly tag: string;
}
