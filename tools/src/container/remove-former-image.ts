import type Docker from 'dockerode';
import { contextLabel } from './context-hash.ts';
import { isConflict, isNotFound } from './engine-message.ts';

/**
 * Removes an image of ours that has lost its name to a newer one, so that they do not pile up. One with
 * another name, or that a container uses, stays.
 */
export async function removeFormerImage(docker: Docker, id: string): Promise<void> {
  const image = docker.getImage(id);
  try {
    const { RepoTags, RepoDigests, Config } = await image.inspect();
    const isNamed = (RepoTags ?? []).length > 0 || (RepoDigests ?? []).length > 0;
    if (isNamed || Config.Labels?.[contextLabel] === undefined) return;
    await image.remove();
  } catch (error) {
    // Somebody else removed it, or runs it.
    if (!isNotFound(error) && !isConflict(error)) throw error;
  }
}
