import type { CommandKey } from './commands/command-table.ts';

/** What the log and the metrics call an endpoint that an adapter answers. */
export type EndpointName = 'test' | 'collect' | 'endpointURLs' | 'adapterDefinition';

/** An endpoint that an adapter answers. */
export interface AdapterEndpoint {
  readonly name: EndpointName;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly command: CommandKey;
}

/** The four endpoints that start an adapter process; `/apiVersion` is the server's own. */
export const adapterEndpoints: readonly AdapterEndpoint[] = [
  { name: 'test', method: 'post', path: '/test', command: 'test' },
  { name: 'collect', method: 'post', path: '/collect', command: 'collect' },
  { name: 'endpointURLs', method: 'post', path: '/endpointURLs', command: 'endpoint_urls' },
  {
    name: 'adapterDefinition',
    method: 'get',
    path: '/adapterDefinition',
    command: 'adapter_definition',
  },
];
