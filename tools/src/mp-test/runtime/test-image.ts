import type Docker from 'dockerode';
import { imageId } from '../../container/base-images.ts';
import { findBuildNetwork } from '../../container/build-network.ts';
import { describeBuildFailure } from '../../container/build-output.ts';
import { ensureProjectImage } from '../../container/project-image.ts';
import { pullImage } from '../../container/pull-image.ts';
import type { Environment } from '../../environment.ts';
import { homeDirectory } from '../../project/home-directory.ts';
import { pullLogin } from '../../registry/credentials/pull-login.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import { unlessInterrupted } from '../../stop/unless-aborted.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { RuntimeOptions, RuntimePlan } from './runtime-options.ts';

/** The image that a container is started from. */
export interface TestImage {
  readonly kind: 'image';
  readonly id: string;
  /** For messages. */
  readonly name: string;
}

/** The image that was named, or that of the project: built when something changed since the last time. */
export async function obtainTestImage(
  docker: Docker,
  plan: RuntimePlan,
  options: RuntimeOptions,
  people: Terminal,
): Promise<TestImage | Stop> {
  return options.image === undefined
    ? projectImage(docker, plan, options, people)
    : namedImage(docker, options.image, options, people);
}

async function projectImage(
  docker: Docker,
  { directory, name: project }: RuntimePlan,
  { environment, signal }: RuntimeOptions,
  people: Terminal,
): Promise<TestImage | Stop> {
  let progress: ReturnType<Terminal['progress']> | undefined;
  const building = ensureProjectImage({
    docker,
    directory,
    network: await findBuildNetwork(environment),
    login: (image) => savedLogin(image, environment, people),
    // Nothing is said where nothing is built, which is the usual case.
    onLine: (line) => {
      if (signal.aborted) return;
      progress ??= people.progress('Building the image');
      progress.update(line);
    },
  });
  const image = await unlessInterrupted(building, signal);
  if ('kind' in image) {
    progress?.failed('The image is not built');
    return image;
  }
  if (image.ready) {
    progress?.done(`The image ${image.name} is built`);
    return { kind: 'image', id: image.id, name: image.name };
  }
  progress?.failed('The image could not be built');
  const remedy = `Correct the Dockerfile of ${project}, or test without a container: --runtime process.`;
  return stop('IMAGE_NOT_BUILT', `${describeBuildFailure(image)}\n${remedy}`);
}

async function namedImage(
  docker: Docker,
  name: string,
  { environment, signal }: RuntimeOptions,
  people: Terminal,
): Promise<TestImage | Stop> {
  const present = await imageId(docker, name);
  if (present !== undefined) return { kind: 'image', id: present, name };
  const progress = people.progress(`Pulling ${name}`);
  const login = await savedLogin(name, environment, people);
  const problem = await unlessInterrupted(pullImage(docker, name, login), signal);
  if (typeof problem === 'object') {
    progress.failed(`${name} is not pulled`);
    return problem;
  }
  const id = problem === undefined ? await imageId(docker, name) : undefined;
  if (id !== undefined) {
    progress.done(`${name} is pulled`);
    return { kind: 'image', id, name };
  }
  progress.failed(`${name} could not be pulled`);
  return stop(
    'NO_IMAGE',
    `The engine has no image ${name}, and it cannot be pulled: ${problem ?? 'it is not there afterwards'}. Correct --image, or pull, load or build the image first.`,
  );
}

function savedLogin(image: string, environment: Environment, people: Terminal) {
  const place = { environment, homeDirectory: homeDirectory(environment) ?? '/' };
  return pullLogin(image, place, (problem) => people.printError(`warning: ${problem}`));
}
