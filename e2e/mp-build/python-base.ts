import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { buildImage } from '../../tools/src/container/build-image.ts';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { describeBuildFailure } from '../../tools/src/container/build-output.ts';
import { engine } from '../container/engine.ts';
import type { MadeImages } from '../container/made-images.ts';

/** What the vendor's base image is: a server, and Python. */
export async function pythonBase(base: string, made: MadeImages): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-python-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const install =
    'apt-get update -qq && apt-get install -qq -y --no-install-recommends python3 > /dev/null';
  await writeFile(
    path.join(directory, 'Dockerfile'),
    `FROM ${base}\nUSER root\nRUN ${install}\nUSER aria-ops-adapter-user\n`,
  );
  const tag = `${base.replace(/:.*/, '')}:python`;
  made.addTag(tag);
  const network = await findBuildNetwork(process.env);
  const { onLine } = made;
  const outcome = await buildImage({ docker: engine(), directory, tag, network, onLine });
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
  return tag;
}
