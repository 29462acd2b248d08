import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { buildImage } from '../../tools/src/container/build-image.ts';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { describeBuildFailure } from '../../tools/src/container/build-output.ts';
import { engine } from '../container/engine.ts';
import { MadeImages } from '../container/made-images.ts';

/**
 * Builds the image of the project as it is, so that the layer with Python is there for all tests and
 * does not go with the image of the first.
 */
export async function keepLayers(): Promise<AsyncDisposable> {
  const made = await MadeImages.startingNow(engine());
  const tag = `packwright-test-python-${randomBytes(4).toString('hex')}:1`;
  made.addTag(tag);
  const outcome = await buildImage({
    docker: engine(),
    directory: path.join(import.meta.dirname, 'project'),
    tag,
    network: await findBuildNetwork(process.env),
    onLine: made.onLine,
  });
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
  return { [Symbol.asyncDispose]: () => made.remove() };
}
