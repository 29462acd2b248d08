import type { AdapterConfig } from '@packwright/api';

/** The lines to type in a second terminal, one for each thing the server answers. */
export function curlLines(url: string, instance: AdapterConfig): string[] {
  // Certificates of adapters are self-signed.
  const curl = url.startsWith('https:') ? 'curl -sk' : 'curl -s';
  const body = `-H 'content-type: application/json' -d ${quoted(JSON.stringify(instance))}`;
  return [
    `${curl} ${url}/apiVersion`,
    `${curl} ${url}/adapterDefinition`,
    ...['test', 'endpointURLs', 'collect'].map((endpoint) => `${curl} ${url}/${endpoint} ${body}`),
    `${curl} ${url}/openapi.json`,
    `${curl} ${url}/metrics`,
  ];
}

/** For a shell: between single quotes, where only they mean something. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
