import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The file that starts the REST server: the bin of the package `@packwright/server`, wherever npm
 * put that package. It is only looked up, never imported: server and tools meet at the REST API.
 * Throws as an import does when the package is not installed.
 */
export async function findServerBin(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('@packwright/server/package.json');
  const manifest: { bin: { 'packwright-server': string } } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  return path.resolve(path.dirname(file), manifest.bin['packwright-server']);
}
