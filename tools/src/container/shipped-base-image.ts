import { existsSync } from 'node:fs';
import type Docker from 'dockerode';
import { findServerPackage } from '../server/server-package.ts';
import { baseImageName, buildBaseImage, minorTag } from './base-image.ts';
import type { BuildNetwork } from './build-network.ts';
import type { BuildOutcome } from './build-output.ts';

/** Which base image is wanted, and where. */
export interface ShippedBaseImageOptions {
  readonly docker: Docker;
  /** `packwright/base-image:<version>`. */
  readonly image: string;
  readonly network: BuildNetwork;
  readonly onLine?: (line: string) => void;
}

/** Whether an image is one of ours: it is never pulled, but built of what `@packwright/server` carries. */
export function isShippedBaseImage(image: string): boolean {
  return image === baseImageName || image.startsWith(`${baseImageName}:`);
}

/** Builds the base image that a Dockerfile names. Only the version that is installed can be built. */
export async function buildShippedBaseImage(
  options: ShippedBaseImageOptions,
): Promise<BuildOutcome> {
  const { docker, image, network, onLine = () => {} } = options;
  const { version, imageDirectory: directory } = await findServerPackage();
  const refusal = whyNot(image, version, directory);
  if (refusal !== undefined) {
    return { built: false, step: `FROM ${image}`, reason: refusal, output: '' };
  }
  return buildBaseImage({ docker, directory, version, network, onLine });
}

function whyNot(image: string, version: string, directory: string): string | undefined {
  const [, tag = 'latest'] = image.split(':');
  if (tag !== version && tag !== minorTag(version)) {
    return `These tools carry the base image of version ${version}, and the engine has no other: let the Dockerfile name ${baseImageName}:${version}, or install the tools of that version.`;
  }
  if (existsSync(directory)) return undefined;
  return `${directory} is missing: install @packwright/server anew, or run 'npm run build' in a clone.`;
}
