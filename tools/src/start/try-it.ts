import type { InstanceToAskWith } from './instance-file.ts';

/** What curl takes as its data, quoted for a shell: the file, or the instance where there is none. */
export function curlData(asked: InstanceToAskWith): string {
  const { usable, file } = asked;
  return usable && file === undefined ? quoted(JSON.stringify(asked.instance)) : quoted(`@${file}`);
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
