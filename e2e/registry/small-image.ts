import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Docker from 'dockerode';
import { pack } from 'tar-fs';
import { onTestFinished } from 'vitest';
import { readEngineOutput } from '../../tools/src/container/build-output.ts';
import { isNotFound } from '../../tools/src/container/engine-message.ts';

/** Makes an image of one small file that no other has; it goes with the test. */
export async function makeSmallImage(docker: Docker): Promise<{ name: string; id: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packwright-small-image-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'content'), randomUUID());
  const repo = `packwright-test-${randomUUID().slice(0, 8)}`;
  const name = `${repo}:small`;
  const stream = await docker.importImage(pack(folder), { repo, tag: 'small' });
  const outcome = await readEngineOutput(stream);
  if (!outcome.built) throw new Error(outcome.reason);
  const { Id: id } = await docker.getImage(name).inspect();
  onTestFinished(async () => {
    await docker
      .getImage(id)
      .remove({ force: true })
      .catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      });
  });
  return { name, id };
}
