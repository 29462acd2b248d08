import { randomBytes } from 'node:crypto';
import { buildBaseImage, minorTag } from '../../tools/src/container/base-image.ts';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { describeBuildFailure } from '../../tools/src/container/build-output.ts';
import { findServerPackage } from '../../tools/src/server/server-package.ts';
import { engine } from '../container/engine.ts';
import type { MadeImages } from '../container/made-images.ts';

/** Builds the base image of what the package of the server carries, under a name of its own. */
export async function buildShippedBase(made: MadeImages): Promise<string> {
  const { version, imageDirectory: directory } = await findServerPackage();
  const name = `packwright-test-${randomBytes(4).toString('hex')}`;
  for (const tag of [version, minorTag(version)]) made.addTag(`${name}:${tag}`);
  const network = await findBuildNetwork(process.env);
  const { onLine } = made;
  const options = { docker: engine(), directory, version, network, name, onLine };
  const outcome = await buildBaseImage(options);
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
  return `${name}:${version}`;
}
