import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { OpenAPIV3 } from 'openapi-types';
import { describe, expect, it } from 'vitest';
import { collectorApi, combinedApi, definitionApi, validate } from '../src/index.ts';

const documents = { collectorApi, definitionApi, combinedApi };

const committed = (name: string) =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '..', name), 'utf8'));

const operationsOf = (document: OpenAPIV3.Document) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(
      ([method, operation]) =>
        [`${method.toUpperCase()} ${path}`, operation as OpenAPIV3.OperationObject] as const,
    ),
  );

describe.each(Object.entries(documents))('the document %s', (_, document) => {
  it('is valid OpenAPI 3.0.3', async () => {
    expect(document.openapi).toBe('3.0.3');
    const { valid, errors } = await new Validator().validate(structuredClone({ ...document }));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('refers only to what it contains', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    const steps = references.map(([, pointer]) => pointer?.split('/') ?? []);
    const missing = steps.filter((path) => path.reduce<unknown>(fieldOf, document) === undefined);
    expect(missing).toEqual([]);
    expect(references).not.toEqual([]);
  });

  it('describes every operation, response, schema and field', () => {
    const operations = operationsOf(document).map(([, operation]) => operation);
    const parts = [operations, ...operations.map(({ responses }) => responses)];
    const { schemas = {}, responses = {} } = document.components ?? {};
    expect([...parts, schemas, responses].flatMap((one) => undescribed(one))).toEqual([]);
  });

  it('says null only next to a type, where alone it has a meaning', () => {
    const nullables = [...JSON.stringify(document).matchAll(/\{[^{}]*"nullable":true/g)];
    expect(nullables.filter(([text]) => !text.includes('"type":'))).toEqual([]);
    expect(nullables).not.toEqual([]);
  });
});

describe('the two documents', () => {
  it('are the committed files', () => {
    expect(collectorApi).toEqual(committed('collector-api.json'));
    expect(definitionApi).toEqual(committed('definition-api.json'));
  });

  it('say the same about the components that both name', () => {
    const both = combinedApi.components;
    for (const { components } of [collectorApi, definitionApi]) {
      expect(both?.schemas).toMatchObject(components?.schemas ?? {});
      expect(both?.responses).toMatchObject(components?.responses ?? {});
    }
  });

  it('together are the five operations, with the statuses a server really answers', () => {
    const operations = operationsOf(combinedApi).map(([name, { operationId, responses }]) => [
      name,
      operationId,
      Object.keys(responses).join(' '),
    ]);
    expect(operations).toEqual([
      ['GET /apiVersion', 'apiVersion', '200 403'],
      ['POST /test', 'test', '200 400 403 413 415 500 503'],
      ['POST /collect', 'collect', '200 400 403 413 415 500 503'],
      ['POST /endpointURLs', 'get-endpointUrls', '200 400 403 413 415 500 503'],
      ['GET /adapterDefinition', 'definition', '200 204 403 500'],
    ]);
  });
});

describe('the requests that a document shows', () => {
  const body = collectorApi.components?.requestBodies
    ?.AdapterInstance as OpenAPIV3.RequestBodyObject;
  const shown = Object.entries(body.content['application/json']?.examples ?? {});

  it.each(shown)('%s is an adapter instance', (_name, example) => {
    expect(validate('AdapterConfig', 'value' in example && example.value)).toEqual([]);
  });

  it('are the smallest one and one with every field', () => {
    const fields = shown.map(([name, example]) => [
      name,
      Object.keys('value' in example ? example.value : {}).length,
    ]);
    const all = Object.keys(
      fieldOf(collectorApi.components?.schemas?.AdapterConfig, 'properties') ?? {},
    );
    expect(fields).toEqual([
      ['smallest', 1],
      ['everyField', all.length],
    ]);
  });
});

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;

type Described = { description?: string; properties?: object };

/** Paths of the parts, and of their properties, that have no sentence of their own. */
function undescribed(parts: object, above = ''): string[] {
  return Object.entries(parts as Record<string, Described | OpenAPIV3.ReferenceObject>).flatMap(
    ([name, part]) => {
      if ('$ref' in part) return [];
      const path = `${above}/${name}`;
      const own = part.description?.endsWith('.') ? [] : [path];
      return [...own, ...undescribed(part.properties ?? {}, path)];
    },
  );
}
