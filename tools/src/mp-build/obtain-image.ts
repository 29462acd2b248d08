import type Docker from 'dockerode';
import { findBuildNetwork } from '../container/build-network.ts';
import { describeBuildFailure } from '../container/build-output.ts';
import { isNotFound } from '../container/engine-message.ts';
import { ensureProjectImage } from '../container/project-image.ts';
import { pullLogin } from '../registry/credentials/pull-login.ts';
import type { RegistryCredentials } from '../registry/credentials/registry-credentials.ts';
import { type Stop, stop } from '../stop/stop.ts';
import { unlessAborted } from '../stop/unless-aborted.ts';
import type { BuildWork } from './build-work.ts';
import { pullGivenImage } from './pull-given-image.ts';

/** The one image of a build, on the engine. */
export interface ObtainedImage {
  readonly kind: 'image';
  /** `sha256:` and 64 hexadecimal digits. */
  readonly id: string;
  /** Whether it was built just now. */
  readonly built: boolean;
  /** When it was built. */
  readonly created: Date;
  /** Such as `amd64`. */
  readonly architecture: string;
}

/**
 * Builds the image of the project where something changed, or finds the one that was given.
 *
 * @param credentials of the registry that was opened
 */
export async function obtainImage(
  work: BuildWork,
  credentials: RegistryCredentials,
): Promise<ObtainedImage | Stop> {
  const { image } = work.plan;
  return image.kind === 'build'
    ? builtImage(work, image.platform)
    : givenImage(work, image.reference, credentials);
}

async function builtImage(
  { plan, options, docker, people, log }: BuildWork,
  platform: string | undefined,
): Promise<ObtainedImage | Stop> {
  const progress = people.progress('Building the image');
  const warn = (problem: string) => people.printError(`warning: ${problem}`);
  const building = ensureProjectImage({
    docker,
    directory: plan.directory,
    network: await findBuildNetwork(options.environment),
    ...(platform === undefined ? {} : { platform }),
    login: (image) => pullLogin(image, options, warn),
    onLine: (line) => {
      log.add(line);
      progress.update(line);
    },
  });
  const image = await unlessAborted(building, options.signal);
  if (!image.ready) {
    progress.failed('The image could not be built');
    const hint = await platformHint(docker, platform);
    return stop('IMAGE_NOT_BUILT', [describeBuildFailure(image), ...hint].join('\n'));
  }
  progress.done(image.built ? 'The image is built' : 'The image is there, unchanged');
  const found = await inspected(docker, image.id);
  return wrongProcessor(found, platform) ?? { ...found, built: image.built };
}

/** What an engine says of programs of another processor, such as "exec format error", tells nobody why. */
async function platformHint(docker: Docker, platform: string | undefined): Promise<string[]> {
  const { Os, Arch } = await docker.version();
  const own = `${Os}/${Arch}`;
  return platform === undefined || platform === own
    ? []
    : [
        `It was to be for ${platform}, and this engine is for ${own}, as is the base image that these tools make on it. Build on an engine for ${platform} (DOCKER_HOST), or take an image of one with --image.`,
      ];
}

/** An engine may build on a base image of another processor, and say nothing. */
function wrongProcessor(
  { architecture }: ObtainedImage,
  platform: string | undefined,
): Stop | undefined {
  if (platform === undefined || platform.split('/')[1] === architecture) return undefined;
  return stop(
    'IMAGE_NOT_BUILT',
    `The image is for ${architecture}, in spite of --platform ${platform}: the engine has its base image for ${architecture} only. Build on an engine for ${platform} (DOCKER_HOST), or take an image of one with --image.`,
  );
}

async function givenImage(
  work: BuildWork,
  reference: string,
  credentials: RegistryCredentials,
): Promise<ObtainedImage | Stop> {
  const { docker, people, options } = work;
  try {
    return await inspected(docker, reference);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  const progress = people.progress(`Pulling ${reference}`);
  const pulling = pullGivenImage(work, reference, credentials);
  const problem = await unlessAborted(pulling, options.signal);
  if (problem === undefined) {
    progress.done(`${reference} is pulled`);
    return await inspected(docker, reference);
  }
  progress.failed(`${reference} could not be pulled`);
  return stop(
    'NO_IMAGE',
    `The engine does not have ${reference}, and it cannot be pulled: ${problem}. Correct the name, or pull or load the image first.`,
  );
}

async function inspected(docker: Docker, reference: string): Promise<ObtainedImage> {
  const {
    Id: id,
    Created: created,
    Architecture: architecture,
  } = await docker.getImage(reference).inspect();
  return { kind: 'image', id, built: false, created: new Date(created), architecture };
}
