import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Docker from 'dockerode';
import { ensureBaseImages, imageId, type PullLogin } from './base-images.ts';
import { caBundleName } from './build-context.ts';
import { buildImage } from './build-image.ts';
import type { BuildNetwork } from './build-network.ts';
import { beforeAll, type FailedStep } from './build-output.ts';
import { contextFiles } from './context-files.ts';
import { contextHash, contextLabel } from './context-hash.ts';
import { dockerfileImages } from './dockerfile-images.ts';
import { engineMessage } from './engine-message.ts';
import { projectImageName } from './project-image-name.ts';
import { projectLabel, projectMark, removeFormerImages } from './remove-former-image.ts';

/** A project and the engine that its image is to be on. */
export interface ProjectImageOptions {
  readonly docker: Docker;
  /** Holds the Dockerfile. */
  readonly directory: string;
  readonly network: BuildNetwork;
  /** For example `linux/amd64`; the engine's own when absent. */
  readonly platform?: string;
  readonly buildArguments?: Readonly<Record<string, string>>;
  /** For images that the Dockerfile names and the engine lacks. */
  readonly login?: PullLogin;
  /** Told each line that a build prints; nothing is printed where nothing is built. */
  readonly onLine?: (line: string) => void;
}

/** The image of a project, or the step that failed, why, and what it printed. */
export type ProjectImage =
  | {
      readonly ready: true;
      /** `sha256:…`. */
      readonly id: string;
      /** See `projectImageName`. */
      readonly name: string;
      /** False when nothing had changed since it was built. */
      readonly built: boolean;
    }
  | ({ readonly ready: false } & FailedStep);

/**
 * Makes sure that the engine has the image of a project as the project is now. It is built only when
 * its build context, Dockerfile, build arguments, platform, or one of the images that the Dockerfile
 * names changed; an image of the same directory that this one replaces is removed when nothing uses it. Never throws.
 */
export async function ensureProjectImage(options: ProjectImageOptions): Promise<ProjectImage> {
  try {
    return await findOrBuild(options);
  } catch (error) {
    return failed(beforeAll, engineMessage(error));
  }
}

async function findOrBuild(options: ProjectImageOptions): Promise<ProjectImage> {
  const { docker, directory } = options;
  const files = contextFiles(directory);
  if (!files.includes('Dockerfile')) {
    return failed('Dockerfile', `there is none in ${directory}`);
  }
  const bases = await basesOf(options);
  if (!bases.ready) return bases;
  const name = projectImageName(directory);
  const hash = hashOf(await withoutOwnPlatform(options), files, bases.ids);
  const former = await imageId(docker, name);
  const found = await findImage(options, hash, former);
  if (found !== undefined) {
    if (former !== found) await tag(docker, found, name);
    return { ready: true, id: found, name, built: false };
  }
  return build(options, { files, hash, name });
}

function failed(step: string, reason: string): ProjectImage {
  return { ready: false, step, reason, output: '' };
}

async function basesOf({ docker, directory, network, ...options }: ProjectImageOptions) {
  const text = readFileSync(path.join(directory, 'Dockerfile'), 'utf8');
  const images = dockerfileImages(text, options.buildArguments);
  const { login, onLine = () => {} } = options;
  const loggedIn = login === undefined ? {} : { login };
  return ensureBaseImages({ docker, images, network, onLine, ...loggedIn });
}

function hashOf(
  { directory, network: { caBundle }, buildArguments = {}, platform }: ProjectImageOptions,
  files: readonly string[],
  bases: Readonly<Record<string, string>>,
): string {
  const extraFiles = caBundle === undefined ? {} : { [caBundleName]: caBundle };
  return contextHash({ directory, files, extraFiles, buildArguments, platform, bases });
}

/** Whoever names the platform of the engine gets the image that others get. */
async function withoutOwnPlatform(options: ProjectImageOptions): Promise<ProjectImageOptions> {
  const { platform, ...others } = options;
  if (platform === undefined) return options;
  const { Os, Arch } = await options.docker.version();
  return platform === `${Os}/${Arch}` ? others : options;
}

/** Images that somebody made of ours have its labels as well, and are younger. */
async function findImage(
  { docker, platform }: ProjectImageOptions,
  hash: string,
  former: string | undefined,
): Promise<string | undefined> {
  const filters = { label: [`${contextLabel}=${hash}`] };
  const images = await docker.listImages({ filters });
  const found = images.find(({ Id }) => Id === former)?.Id ?? (await oldest(docker, images));
  if (found === undefined || platform === undefined) return found;
  // Without a platform the image became what the images are that it starts from.
  const { Os, Architecture } = await docker.getImage(found).inspect();
  return platform.startsWith(`${Os}/${Architecture}`) ? found : undefined;
}

/** The list has seconds only, in which an image is built and another made of it. */
async function oldest(
  docker: Docker,
  images: readonly Docker.ImageInfo[],
): Promise<string | undefined> {
  if (images.length < 2) return images[0]?.Id;
  const inspected = await Promise.all(images.map(({ Id }) => docker.getImage(Id).inspect()));
  const byAge = inspected.toSorted((one, other) => (one.Created < other.Created ? -1 : 1));
  return byAge[0]?.Id;
}

interface Build {
  readonly files: readonly string[];
  readonly hash: string;
  readonly name: string;
}

async function build(
  { docker, directory, network, platform, buildArguments, onLine }: ProjectImageOptions,
  { files, hash, name }: Build,
): Promise<ProjectImage> {
  const outcome = await buildImage({
    docker,
    directory,
    files,
    tag: name,
    network,
    labels: { [contextLabel]: hash, [projectLabel]: projectMark(directory) },
    ...(platform === undefined ? {} : { platform }),
    ...(buildArguments === undefined ? {} : { buildArguments }),
    ...(onLine === undefined ? {} : { onLine }),
  });
  if (!outcome.built) {
    const { step, reason, output } = outcome;
    return { ready: false, step, reason, output };
  }
  await removeFormerImages(docker, directory, outcome.imageId);
  return { ready: true, id: outcome.imageId, name, built: true };
}

async function tag(docker: Docker, id: string, name: string): Promise<void> {
  const colon = name.lastIndexOf(':');
  await docker.getImage(id).tag({ repo: name.slice(0, colon), tag: name.slice(colon + 1) });
}
