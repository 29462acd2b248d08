import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type Docker from 'dockerode';
import { isConflict, isNotFound } from './engine-message.ts';

/** The label of an image with the directory of the project that it was built for, as a hash. */
export const projectLabel = 'packwright.project';

/** What stands for a directory in that label: the image may be handed out, the path may not. */
export function projectMark(directory: string): string {
  return createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 16);
}

/**
 * Removes the images of a project that have lost their name to a newer one, so that they do not pile
 * up. Those of another directory stay, though they had the same name; one with another name, or that a
 * container uses, stays too.
 *
 * @param id of the newer one
 */
export async function removeFormerImages(
  docker: Docker,
  directory: string,
  id: string,
): Promise<void> {
  const label = [`${projectLabel}=${projectMark(directory)}`];
  for (const { Id } of await docker.listImages({ filters: { label, dangling: ['true'] } })) {
    if (Id !== id) await remove(docker, Id);
  }
}

async function remove(docker: Docker, id: string): Promise<void> {
  try {
    await docker.getImage(id).remove();
  } catch (error) {
    // Somebody else removed it, or runs it.
    if (!isNotFound(error) && !isConflict(error)) throw error;
  }
}
