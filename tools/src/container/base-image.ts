import type Docker from 'dockerode';
import { buildImage } from './build-image.ts';
import type { BuildNetwork } from './build-network.ts';
import type { BuildOutcome } from './build-output.ts';
import { ensureNodeImage } from './node-image.ts';

/** Name of the base image without a tag. */
export const baseImageName = 'packwright/base-image';

/** The Node image used when nobody names another. */
export const defaultNodeImage = 'node:24-bookworm-slim';

/** Where the base image's Dockerfile is, and what to build it from. */
export interface BuildBaseImageOptions {
  readonly docker: Docker;
  /** Root of the repository: the folder with the Dockerfile. */
  readonly directory: string;
  /** Version of the server, e.g. `0.1.0`. */
  readonly version: string;
  readonly network: BuildNetwork;
  /** Name without a tag; default `packwright/base-image`. */
  readonly name?: string;
  /** Default `node:24-bookworm-slim`. */
  readonly nodeImage?: string;
  readonly onLine?: (line: string) => void;
}

/** The tag that moves with each patch: `0.1` for version `0.1.3`. */
export function minorTag(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** Builds and tags the base image; the Node image is pulled or made first when it is absent. */
export async function buildBaseImage(options: BuildBaseImageOptions): Promise<BuildOutcome> {
  const { docker, directory, version, network, name = baseImageName, onLine = () => {} } = options;
  const nodeImage = options.nodeImage ?? defaultNodeImage;
  const node = await ensureNodeImage({ docker, image: nodeImage, onLine, ...trusting(network) });
  if (!node.ready) return { built: false, step: 'Node image', reason: node.reason, output: '' };
  const tag = `${name}:${version}`;
  const buildArguments = { NODE_IMAGE: nodeImage };
  const outcome = await buildImage({
    docker,
    directory,
    tag,
    network,
    buildArguments,
    onLine,
  });
  if (outcome.built) await docker.getImage(tag).tag({ repo: name, tag: minorTag(version) });
  return outcome;
}

function trusting({ caBundle }: BuildNetwork): { caBundle?: string } {
  return caBundle === undefined ? {} : { caBundle };
}
