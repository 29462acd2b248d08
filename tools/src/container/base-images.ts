import type Docker from 'dockerode';
import type { BuildNetwork } from './build-network.ts';
import type { FailedStep } from './build-output.ts';
import { isNotFound } from './engine-message.ts';
import { ensureNodeImage } from './node-image.ts';
import { buildShippedBaseImage, isShippedBaseImage } from './shipped-base-image.ts';

/** What the engine is to show the registry of an image that it pulls, in its own form. */
export type PullLogin = (image: string) => Promise<{ readonly base64: string } | undefined>;

/** Images that a build starts from, and where they are to be. */
export interface BaseImagesOptions {
  readonly docker: Docker;
  readonly images: readonly string[];
  readonly network: BuildNetwork;
  /** See `PullLogin`; images are pulled without a login when absent. */
  readonly login?: PullLogin;
  readonly onLine?: (line: string) => void;
}

/** The id of each image by its name, or why one is not there. */
export type BaseImages =
  | { readonly ready: true; readonly ids: Readonly<Record<string, string>> }
  | ({ readonly ready: false } & FailedStep);

/**
 * Makes sure that the engine has the images: ours are built, others pulled, and a Node image that
 * cannot be pulled is made here.
 */
export async function ensureBaseImages(options: BaseImagesOptions): Promise<BaseImages> {
  const { docker } = options;
  const ids: Record<string, string> = {};
  for (const image of options.images) {
    let id = await imageId(docker, image);
    if (id === undefined) {
      const problem = await provide(image, options);
      if (problem !== undefined) return { ...problem, ready: false };
      id = await imageId(docker, image);
    }
    // An engine that names what it pulled in another way: the build itself will find it.
    ids[image] = id ?? '';
  }
  return { ready: true, ids };
}

/** The id of an image that the engine has, by its name or id. */
export async function imageId(docker: Docker, image: string): Promise<string | undefined> {
  try {
    return (await docker.getImage(image).inspect()).Id;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function provide(
  image: string,
  { docker, network, login, onLine = () => {} }: BaseImagesOptions,
): Promise<FailedStep | undefined> {
  if (isShippedBaseImage(image)) {
    onLine(`Building ${image}`);
    const outcome = await buildShippedBaseImage({ docker, image, network, onLine });
    return outcome.built ? undefined : outcome;
  }
  onLine(`Pulling ${image}`);
  const { caBundle } = network;
  const trust = caBundle === undefined ? {} : { caBundle };
  const shown = await login?.(image);
  const loggedIn = shown === undefined ? {} : { login: shown };
  const outcome = await ensureNodeImage({ docker, image, onLine, ...trust, ...loggedIn });
  if (outcome.ready) return undefined;
  return { step: `FROM ${image}`, reason: `${outcome.reason}${vendorHint(image)}`, output: '' };
}

function vendorHint(image: string): string {
  return /(?:^|\/)base-adapter:/.test(image)
    ? ' It is a base image of the vendor: its mp-test or mp-build makes it on this machine, then it is found here.'
    : '';
}
