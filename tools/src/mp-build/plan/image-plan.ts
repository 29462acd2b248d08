import { readImageReference } from '../../registry/image-reference.ts';
import type { BuildOptions } from '../build-options.ts';
import type { Delivery, ImagePlan } from './build-plan.ts';
import { type BuildProblem, optionProblem, projectProblem } from './build-problem.ts';

/** The image of a build, how it is handed out, and what is wrong about that. */
export interface PlannedImage {
  readonly image: ImagePlan;
  readonly delivery: Delivery;
  readonly problems: readonly BuildProblem[];
}

/** Decides about the image by the options and the files of the project. */
export function planImage(options: BuildOptions, files: readonly string[]): PlannedImage {
  const { image: reference, platform, push, save } = options;
  const digest = reference?.split('@')[1];
  const image: ImagePlan =
    reference === undefined ? { kind: 'build', platform } : { kind: 'given', reference, digest };
  const problems = [
    ...(reference === undefined ? dockerfileProblems(files) : referenceProblems(options)),
    ...platformProblems(options),
    ...deliveryProblems(options, digest),
  ];
  if (digest !== undefined) return { image, delivery: 'already in the registry', problems };
  return { image, delivery: push && save === undefined ? 'push' : 'offline bundle', problems };
}

function* dockerfileProblems(files: readonly string[]): Generator<BuildProblem> {
  if (files.includes('Dockerfile')) return;
  yield projectProblem(
    'Dockerfile is missing: it says how the image of the adapter is built; --image takes one that is there already',
  );
}

function* referenceProblems({ image = '' }: BuildOptions): Generator<BuildProblem> {
  // An id is no name, and the engine knows it all the same.
  if (/^(?:sha256:)?[0-9a-f]{12,64}$/.test(image)) return;
  const read = readImageReference(image);
  if (read.kind === 'problem') yield optionProblem(`--image: "${image}" ${read.message}`);
}

function* platformProblems({ platform, image }: BuildOptions): Generator<BuildProblem> {
  if (platform === undefined) return;
  if (image !== undefined) {
    yield optionProblem(
      '--platform is for images that are built, and --image names one that is there',
    );
  }
  if (!/^linux\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/.test(platform)) {
    yield optionProblem(
      `--platform is "${platform}": write a system and a processor, such as linux/amd64`,
    );
  }
}

function* deliveryProblems(
  { push, save, pushRegistry }: BuildOptions,
  digest: string | undefined,
): Generator<BuildProblem> {
  if (digest !== undefined) {
    if (save !== undefined) {
      yield optionProblem(
        '--save is for an image that is in no registry, and --image names one by its digest',
      );
    }
    if (pushRegistry !== undefined) {
      yield optionProblem(
        '--push-registry has nothing to push: --image names an image by its digest',
      );
    }
    return;
  }
  if (!push && save === undefined) {
    yield optionProblem(
      '--no-push needs --save: the pack names the image by its digest, which it only gets in a registry or in an offline bundle',
    );
  }
  if (push && save !== undefined) {
    yield optionProblem(
      '--save needs --no-push: the digest of an offline bundle is that of the bundle, a registry gives another',
    );
  }
}
