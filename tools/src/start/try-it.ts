import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AdapterConfig } from '@packwright/api';

/**
 * Writes the adapter instance to `instance.json` in the directory, for `curl` and for whoever wants
 * other parameters. Resolves with what curl takes as its data: the file, or the instance itself
 * where the directory cannot be written, which keeps nobody from collecting.
 */
export async function offerInstance(directory: string, instance: AdapterConfig): Promise<string> {
  const file = path.join(directory, 'instance.json');
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(file, `${JSON.stringify(instance, undefined, 2)}\n`);
    return quoted(`@${file}`);
  } catch {
    return quoted(JSON.stringify(instance));
  }
}

/** The lines to type in a second terminal, one for each thing the server answers. */
export function curlLines(url: string, data: string): string[] {
  // Certificates of adapters are self-signed.
  const curl = url.startsWith('https:') ? 'curl -sk' : 'curl -s';
  const post = `${curl} -H 'content-type: application/json' -d ${data}`;
  return [
    `${curl} ${url}/apiVersion`,
    `${curl} ${url}/adapterDefinition`,
    `${post} ${url}/test`,
    `${post} ${url}/endpointURLs`,
    `${post} ${url}/collect`,
    `${curl} ${url}/openapi.json`,
    `${curl} ${url}/metrics`,
  ];
}

/** For a shell: as it is where that is safe, else between single quotes. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
