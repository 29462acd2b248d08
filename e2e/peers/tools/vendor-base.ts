import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Docker from 'dockerode';
import { buildImage } from '../../../tools/src/container/build-image.ts';
import { findBuildNetwork } from '../../../tools/src/container/build-network.ts';
import { describeBuildFailure } from '../../../tools/src/container/build-output.ts';
import type { MadeImages } from '../../container/made-images.ts';
import { pythonEnvironment } from '../python/python-environment.ts';

const lists = path.join(import.meta.dirname, '../python');

/** Builds the vendor's base image of the sources that its tools bring; resolves with its name. */
export async function buildVendorBase(docker: Docker, made: MadeImages): Promise<string> {
  const { sitePackages } = await pythonEnvironment('vendor-tools');
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-vendor-base-'));
  try {
    await cp(path.join(import.meta.dirname, 'vendor-base'), directory, { recursive: true });
    const server = path.join(directory, 'server');
    await cp(path.join(sitePackages, 'images/base-python-adapter'), server, { recursive: true });
    // In the vendor's list are ranges: these are the versions that all tests have.
    await cp(path.join(lists, 'vendor-server.txt'), path.join(server, 'requirements.txt'));
    await cp(path.join(lists, 'vendor-library.txt'), path.join(directory, 'constraints.txt'));
    return await build(docker, made, directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function build(docker: Docker, made: MadeImages, directory: string): Promise<string> {
  const tag = `packwright-test-${randomBytes(4).toString('hex')}:vendor-base`;
  made.addTag(tag);
  const network = await findBuildNetwork(process.env);
  const { onLine } = made;
  const outcome = await buildImage({ docker, directory, tag, network, onLine });
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
  return tag;
}
