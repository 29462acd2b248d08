import type { AdapterConfig, SchemaName } from '@packwright/api';
import { validate } from '@packwright/api';
import { expect } from 'vitest';
import { exchange, type HttpAnswer } from '../../tools/src/server/http-exchange.ts';

/** Texts that must appear in no log. */
export const secrets = ['medlar-4711-fruit', 'quince-0815-jelly'] as const;

/** What a collector sends, with passwords in both places that hold them. */
export const instance: AdapterConfig = {
  adapterKey: {
    name: 'Orchard North',
    adapterKind: 'HostAdapter',
    objectKind: 'host_adapter_instance',
    identifiers: [{ key: 'container_memory_limit', value: '1024', isPartOfUniqueness: false }],
  },
  credentialConfig: {
    credentialKey: 'login',
    credentialFields: [
      { key: 'user', value: 'picker' },
      { key: 'password', value: secrets[0], isPassword: true },
    ],
  },
  clusterConnectionInfo: { userName: 'svc-ops', password: secrets[1], hostName: 'ops.example' },
};

const schemas = {
  apiVersion: 'ApiVersion',
  adapterDefinition: 'AdapterDefinition',
  test: 'TestResult',
  endpointURLs: 'EndpointResults',
  collect: 'CollectResult',
} satisfies Record<string, SchemaName>;

/** The five endpoints. */
export type Endpoint = keyof typeof schemas;

export const endpoints = Object.keys(schemas) as Endpoint[];

/** Calls one endpoint; the instance is the body where the endpoint takes one. */
export function call(server: string, endpoint: Endpoint): Promise<HttpAnswer> {
  const url = `${server}/${endpoint}`;
  const isGet = endpoint === 'apiVersion' || endpoint === 'adapterDefinition';
  return exchange(isGet ? { method: 'GET', url } : { method: 'POST', url, body: instance });
}

/** Calls one endpoint, expects a good answer that follows the contract, and resolves with it. */
export async function callWell(server: string, endpoint: Endpoint): Promise<unknown> {
  const { status, body } = await call(server, endpoint);
  expect({ status, body: body.toString().slice(0, 2000) }).toMatchObject({ status: 200 });
  const value: unknown = JSON.parse(body.toString());
  expect(validate(schemas[endpoint], value)).toEqual([]);
  return value;
}
