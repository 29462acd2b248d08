import { addAbortSignal, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type Docker from 'dockerode';
import { extract, type Header } from 'tar-stream';
import type { InstalledPackage } from './installed-package.ts';
import { nodePackages, nodeProgram } from './node-program.ts';
import { packageFiles } from './package-files.ts';
import { distinctPackages } from './spdx-document.ts';

/**
 * Reads which packages are installed in an image, from its files: nothing of it is started, and what
 * later layers removed does not count. The whole file system goes by, since packages may be anywhere.
 */
export async function installedPackages(
  docker: Docker,
  imageId: string,
  signal: AbortSignal,
): Promise<InstalledPackage[]> {
  const container = await docker.createContainer({ Image: imageId });
  try {
    const fileSystem = await container.export();
    return await readPackages(addAbortSignal(signal, fileSystem as Readable));
  } finally {
    await container.remove({ force: true, v: true });
  }
}

async function readPackages(fileSystem: Readable): Promise<InstalledPackage[]> {
  const archive = extract();
  // Whoever reads the entries gets the error of the stream that they come from.
  fileSystem.on('error', (error) => archive.destroy(error));
  fileSystem.pipe(archive as unknown as NodeJS.WritableStream);
  const found: InstalledPackage[] = [];
  for await (const entry of archive) found.push(...(await packagesIn(entry.header, entry)));
  return distinctPackages(found);
}

async function packagesIn(
  { name, type }: Header,
  content: AsyncIterable<unknown> & { resume(): unknown },
): Promise<readonly InstalledPackage[]> {
  const path = name.replace(/^\.?\//, '');
  const file = packageFiles.find(({ pattern }) => pattern.test(path));
  if (nodeProgram.test(path) && type === 'file') {
    return nodePackages(content as AsyncIterable<Buffer>);
  }
  if (file !== undefined && type === 'file') return file.read(await text(content));
  content.resume();
  return [];
}
