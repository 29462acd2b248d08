import type Docker from 'dockerode';
import { caBundleName, packBuildContext } from './build-context.ts';
import type { BuildNetwork } from './build-network.ts';
import { type BuildOutcome, beforeAll, readBuildOutput } from './build-output.ts';
import { engineMessage } from './engine-message.ts';

/** A directory with a Dockerfile, and what its image is to be called. */
export interface BuildImageOptions {
  readonly docker: Docker;
  readonly directory: string;
  /** Names of the files to send; all that `.dockerignore` leaves when absent. */
  readonly files?: readonly string[];
  /** For example `linux/amd64`; the engine's own when absent. */
  readonly platform?: string;
  /** `name:tag` of the image. */
  readonly tag: string;
  readonly network: BuildNetwork;
  readonly buildArguments?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

/**
 * Builds an image with the classic builder. The CA bundle goes into the build context as
 * `packwright-ca.crt`, the proxy variables become build arguments: neither ends up in an image
 * unless its Dockerfile copies it there. A failed build is a value.
 */
export async function buildImage(options: BuildImageOptions): Promise<BuildOutcome> {
  const { docker, directory, files, platform, tag, network, labels = {} } = options;
  const { onLine = () => {} } = options;
  const { caBundle, proxyArguments } = network;
  const context = await packBuildContext({
    directory,
    ...(files === undefined ? {} : { files }),
    extraFiles: caBundle === undefined ? {} : { [caBundleName]: caBundle },
  });
  try {
    const stream = await docker.buildImage(context, {
      t: tag,
      buildargs: { ...proxyArguments, ...options.buildArguments },
      labels,
      ...(platform === undefined ? {} : { platform }),
      rm: true,
      forcerm: true,
    });
    return await readBuildOutput(stream, onLine);
  } catch (error) {
    return {
      built: false,
      step: beforeAll,
      reason: engineMessage(error),
      output: '',
    };
  }
}
