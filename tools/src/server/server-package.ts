import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The installed package `@packwright/server`. */
export interface ServerPackage {
  readonly directory: string;
  readonly version: string;
  /** The file that starts the server. */
  readonly bin: string;
  /** What the base image of this version is built from. */
  readonly imageDirectory: string;
}

/**
 * The package, wherever npm put it. It is only looked up, never imported: server and tools meet at the
 * REST API. Throws as an import does when the package is not installed.
 */
export async function findServerPackage(): Promise<ServerPackage> {
  const file = createRequire(import.meta.url).resolve('@packwright/server/package.json');
  const { version, bin }: { version: string; bin: { 'packwright-server': string } } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  const directory = path.dirname(file);
  return {
    directory,
    version,
    bin: path.resolve(directory, bin['packwright-server']),
    imageDirectory: path.join(directory, 'image'),
  };
}
