import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { combinedApi, validate } from '@packwright/api';
import type { OpenAPIV3 } from 'openapi-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';

const examples = resolve(import.meta.dirname, '../../../api/examples');

// Where each schema of a request has its place in it.
const places: Readonly<Record<string, (value: unknown) => unknown>> = {
  AdapterConfig: (value) => value,
  ObjectKey: (adapterKey) => ({ adapterKey }),
  Identifier: (value) => withKey({ identifiers: [value] }),
  CredentialConfig: (credentialConfig) => ({ ...smallestInstance, credentialConfig }),
  CredentialField: (value) => ({
    ...smallestInstance,
    credentialConfig: { credentialKey: 'login', credentialFields: [value] },
  }),
  ClusterConnectionInfo: (clusterConnectionInfo) => ({
    ...smallestInstance,
    clusterConnectionInfo,
  }),
  CertificateConfig: (certificateConfig) => ({ ...smallestInstance, certificateConfig }),
  Certificate: (value) => ({ ...smallestInstance, certificateConfig: { certificates: [value] } }),
  CollectionWindow: (collectionWindow) => ({ ...smallestInstance, collectionWindow }),
};

function withKey(more: object) {
  return { adapterKey: { ...smallestInstance.adapterKey, ...more } };
}

const paths: Readonly<Record<string, string>> = {
  ObjectKey: '.adapterKey',
  Identifier: '.adapterKey.identifiers[0]',
  CredentialConfig: '.credentialConfig',
  CredentialField: '.credentialConfig.credentialFields[0]',
  ClusterConnectionInfo: '.clusterConnectionInfo',
  CertificateConfig: '.certificateConfig',
  Certificate: '.certificateConfig.certificates[0]',
  CollectionWindow: '.collectionWindow',
};

interface Row {
  readonly title: string;
  readonly body: string;
  /** Where the request is wrong, as paths into the body. */
  readonly problems: readonly string[];
}

const rows: readonly Row[] = Object.keys(places).flatMap((schema) =>
  readdirSync(join(examples, schema))
    .filter((name) => name.startsWith('bad-'))
    .map((name) => toRow(schema, name)),
);

function toRow(schema: string, name: string): Row {
  const text = readFileSync(join(examples, schema, name), 'utf8');
  const { value, problems } = JSON.parse(text) as { value: unknown; problems: string[] };
  return {
    title: `${schema}/${name}`,
    body: JSON.stringify(places[schema]?.(value)),
    problems: problems.map((path) => path.replace('$', `$${paths[schema] ?? ''}`)),
  };
}

describe('A request that breaks a rule is refused with 400, and no adapter runs:', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start({ commands: everyEndpoint(adapter('counts-its-runs.js')) });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(rows)('$title', async ({ body, problems }) => {
    for (const path of ['/test', '/collect', '/endpointURLs']) {
      const reply = await server.post(path, body);
      const refusal = JSON.parse(reply.text);
      expect({ status: reply.status, type: reply.headers['content-type'] }).toEqual({
        status: 400,
        type: 'application/problem+json',
      });
      expect(validate('Problem', refusal)).toEqual([]);
      const told = refusal.problems.map((problem: { path: string }) => problem.path);
      expect(told.toSorted()).toEqual([...problems].toSorted());
      expect(server.log).toContain(`INFO Refused ${path.slice(1)} with 400: ${refusal.detail}\n`);
    }
  });

  test('after all of them no adapter has run', async () => {
    const { text } = await server.call('/metrics');
    expect(text).not.toMatch(/^packwright_adapter_runs_total\{/m);
    expect(text).toContain(
      `packwright_http_requests_total{method="POST",route="/collect",status="400"} ${rows.length}`,
    );
  });
});

test('the examples sent here are of every schema that a request is made of', () => {
  expect(Object.keys(places).toSorted()).toEqual([...schemasWithin('AdapterConfig')].toSorted());
});

function schemasWithin(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const schema = combinedApi.components?.schemas?.[name] as OpenAPIV3.SchemaObject | undefined;
  for (const [, used] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    schemasWithin(used ?? '', found);
  }
  return found;
}
