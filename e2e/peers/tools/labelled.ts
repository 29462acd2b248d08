import type Docker from 'dockerode';
import { isConflict, isNotFound } from '../../../tools/src/container/engine-message.ts';

/** The label that a Dockerfile of a test gives to all that is built of it, stages and layers included. */
export const peerLabel = 'packwright-peer';

/** Removes the containers and images with our label and this value: the vendor's commands leave some. */
export async function removeLabelled(docker: Docker, value: string): Promise<void> {
  const filters = { label: [`${peerLabel}=${value}`] };
  for (const { Id } of await docker.listContainers({ all: true, filters })) {
    await unlessGone(docker.getContainer(Id).remove({ force: true, v: true }));
  }
  // An image that others stand on can go only after them.
  for (let left = Number.POSITIVE_INFINITY; ; ) {
    const images = await docker.listImages({ all: true, filters });
    if (images.length === 0) return;
    if (images.length === left) throw new Error(`${left} images of ${value} cannot be removed`);
    left = images.length;
    for (const { Id } of images) await unlessGone(docker.getImage(Id).remove({ force: true }));
  }
}

async function unlessGone(removed: Promise<unknown>): Promise<void> {
  await removed.catch((error: unknown) => {
    if (!isNotFound(error) && !isConflict(error)) throw error;
  });
}
