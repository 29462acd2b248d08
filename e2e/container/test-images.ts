import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Docker from 'dockerode';
import {
  buildBaseImage,
  defaultNodeImage,
  minorTag,
} from '../../tools/src/container/base-image.ts';
import { buildImage } from '../../tools/src/container/build-image.ts';
import { type BuildNetwork, findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { type BuildOutcome, describeBuildFailure } from '../../tools/src/container/build-output.ts';
import { makeAdapterProject } from './adapter-project.ts';
import { MadeImages } from './made-images.ts';

const root = path.resolve(import.meta.dirname, '../..');
// Several runs may share an engine.
const repository = `packwright-test-${randomBytes(4).toString('hex')}`;

/** The images under test, as `name:tag`; disposing of them removes what did not exist before. */
export interface TestImages extends AsyncDisposable {
  readonly docker: Docker;
  readonly node: string;
  readonly base: string;
  readonly host: string;
  readonly python: string;
  /** The directory that the image `host` was built from. */
  readonly project: string;
  /** Builds a directory and resolves with the image's name; throws when the build fails. */
  build(directory: string, tag: string): Promise<string>;
  /** Builds a directory with a network of the test's choice, and tells how that went. */
  tryBuild: TryBuild;
}

type TryBuild = (options: {
  readonly directory: string;
  readonly tag: string;
  readonly network: BuildNetwork;
  /** Those to send; all that `.dockerignore` leaves when absent. */
  readonly files?: readonly string[];
}) => Promise<BuildOutcome>;

/** Builds the base image, the image of the template in a project of its own, and the Python one. */
export async function buildTestImages(docker: Docker): Promise<TestImages> {
  const made = await MadeImages.startingNow(docker);
  const folder = await mkdtemp(path.join(tmpdir(), 'packwright-projects-'));
  const remove = async () => {
    await made.remove();
    await rm(folder, { recursive: true });
  };
  try {
    const images = await buildAll(docker, made, folder);
    return { ...images, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function buildAll(docker: Docker, made: MadeImages, folder: string) {
  const tryBuild: TryBuild = (options) => {
    const tag = imageName(options.tag);
    made.addTag(tag);
    return buildImage({ ...options, docker, tag, onLine: made.onLine });
  };
  const build = async (directory: string, tag: string) => {
    const network = await findBuildNetwork(process.env);
    succeeded(await tryBuild({ directory, tag, network }));
    return imageName(tag);
  };
  const base = await buildBase(docker, made);
  const [project, python] = [path.join(folder, 'host'), path.join(folder, 'python')];
  await makeAdapterProject({ template: 'host', baseImage: base, directory: project });
  await makeAdapterProject({ template: 'python', baseImage: base, directory: python });
  return {
    docker,
    node: defaultNodeImage,
    base,
    host: await build(project, 'host'),
    python: await build(python, 'python'),
    project,
    build,
    tryBuild,
  };
}

/** The name of an image of this run. */
export function imageName(tag: string): string {
  return `${repository}:${tag}`;
}

/** The version that the base image is tagged and labelled with. */
export async function serverVersion(): Promise<string> {
  const text = await readFile(path.join(root, 'base-image/package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

async function buildBase(docker: Docker, made: MadeImages): Promise<string> {
  const [version, network] = [await serverVersion(), await findBuildNetwork(process.env)];
  for (const tag of [version, minorTag(version)]) made.addTag(imageName(tag));
  const { onLine } = made;
  const options = { docker, directory: root, version, network, name: repository, onLine };
  succeeded(await buildBaseImage(options));
  return imageName(version);
}

function succeeded(outcome: BuildOutcome): void {
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
}
