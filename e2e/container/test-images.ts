import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Docker from 'dockerode';
import {
  baseImageName,
  buildBaseImage,
  defaultNodeImage,
  minorTag,
} from '../../tools/src/container/base-image.ts';
import { buildImage } from '../../tools/src/container/build-image.ts';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { type BuildOutcome, describeBuildFailure } from '../../tools/src/container/build-output.ts';
import { makeAdapterProject } from './adapter-project.ts';
import { MadeImages } from './made-images.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The images under test, as `name:tag`; disposing of them removes what did not exist before. */
export interface TestImages extends AsyncDisposable {
  readonly docker: Docker;
  /** Where a test that builds further images notes them. */
  readonly made: MadeImages;
  readonly node: string;
  readonly base: string;
  readonly host: string;
  readonly python: string;
  /** The directory that the image `host` was built from. */
  readonly project: string;
  /** Builds the project again and resolves with the new image's name. */
  rebuildHost(tag: string): Promise<string>;
}

/** Builds the base image, the image of the template in a project of its own, and the Python one. */
export async function buildTestImages(docker: Docker): Promise<TestImages> {
  const made = await MadeImages.startingNow(docker);
  const project = await mkdtemp(path.join(tmpdir(), 'packwright-project-'));
  const remove = async () => {
    await made.remove();
    await rm(project, { recursive: true });
  };
  try {
    const images = await buildAll(docker, made, project);
    return { ...images, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function buildAll(docker: Docker, made: MadeImages, project: string) {
  const build = (directory: string, tag: string) => buildTagged(docker, made, directory, tag);
  const base = await buildBase(docker, made);
  await makeAdapterProject(project);
  return {
    docker,
    made,
    node: defaultNodeImage,
    base,
    host: await build(project, 'host'),
    python: await build(path.join(root, 'adapter-template/python'), 'python'),
    project,
    rebuildHost: (tag: string) => build(project, tag),
  };
}

/** The version that the base image is tagged and labelled with. */
export async function serverVersion(): Promise<string> {
  const text = await readFile(path.join(root, 'base-image/package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

async function buildBase(docker: Docker, made: MadeImages): Promise<string> {
  const version = await serverVersion();
  const tags = [version, minorTag(version)].map((tag) => `${baseImageName}:${tag}`);
  const network = await findBuildNetwork(process.env);
  const present = await docker.listImages({ filters: { reference: tags } });
  if (present.length === 0) for (const tag of tags) made.addTag(tag);
  const { onLine } = made;
  succeeded(await buildBaseImage({ docker, directory: root, version, network, onLine }));
  return `${baseImageName}:${version}`;
}

async function buildTagged(
  docker: Docker,
  made: MadeImages,
  directory: string,
  name: string,
): Promise<string> {
  const tag = `packwright-test-${process.pid}:${name}`;
  const network = await findBuildNetwork(process.env);
  made.addTag(tag);
  succeeded(await buildImage({ docker, directory, tag, network, onLine: made.onLine }));
  return tag;
}

function succeeded(outcome: BuildOutcome): void {
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
}
