import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes a file below `src` unless it already has this content, so that a build without changes
 * wakes no watcher. The new content appears in one step: a test run or a second build may be
 * reading the file at the same moment.
 */
export async function writeIfChanged(name: string, content: string): Promise<void> {
  const path = fileURLToPath(new URL(`../src/${name}`, import.meta.url));
  if ((await currentContent(path)) === content) return;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, content);
  await rename(draft, path);
}

async function currentContent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
