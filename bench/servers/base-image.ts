import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Docker from 'dockerode';
import { buildBaseImage, minorTag } from '../../tools/src/container/base-image.ts';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { describeBuildFailure } from '../../tools/src/container/build-output.ts';
import type { BenchmarkRun } from '../measure/benchmark.ts';
import { openEngine } from '../measure/engine.ts';

const root = join(import.meta.dirname, '../..');
const name = 'packwright-bench-base';

/** The base image as this repository makes it, under a name of its own; disposing of it takes the name away. */
export interface BaseImage extends AsyncDisposable {
  readonly docker: Docker;
  readonly tag: string;
}

/** Builds it from what is there; undefined with a note where no engine answers. */
export async function makeBaseImage(run: BenchmarkRun): Promise<BaseImage | undefined> {
  const engine = await openEngine();
  if (!engine.connected) {
    run.note(`Not measured here. ${engine.reason}`);
    return undefined;
  }
  const { docker } = engine;
  const { version } = JSON.parse(readFileSync(join(root, 'base-image/package.json'), 'utf8'));
  const network = await findBuildNetwork(process.env);
  const outcome = await buildBaseImage({ docker, directory: root, version, network, name });
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
  const dispose = async () => {
    for (const tag of [version, minorTag(version)])
      await docker.getImage(`${name}:${tag}`).remove();
  };
  return { docker, tag: `${name}:${version}`, [Symbol.asyncDispose]: dispose };
}
