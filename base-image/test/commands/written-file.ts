import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory of its own for the running test, removed after it. */
export async function ownDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'packwright-commands-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** The path of a new commands.cfg with this content. */
export async function writtenFile(content: string | Uint8Array): Promise<string> {
  const path = join(await ownDirectory(), 'commands.cfg');
  await writeFile(path, content);
  return path;
}
