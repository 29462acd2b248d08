import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Docker from 'dockerode';
import { onTestFinished } from 'vitest';
import { isNotFound } from '../../tools/src/container/engine-message.ts';
import { importDirectory } from '../../tools/src/container/import-directory.ts';

/** Makes an image of one small file that no other has; it goes with the test. */
export async function makeSmallImage(docker: Docker): Promise<{ name: string; id: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packwright-small-image-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'content'), randomUUID());
  const image = `packwright-test-${randomUUID().slice(0, 8)}:small`;
  const outcome = await importDirectory({ docker, directory: folder, image, changes: [] });
  if (!outcome.imported) throw new Error(outcome.reason);
  const { Id: id } = await docker.getImage(image).inspect();
  onTestFinished(async () => {
    await docker
      .getImage(id)
      .remove({ force: true })
      .catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      });
  });
  return { name: image, id };
}
