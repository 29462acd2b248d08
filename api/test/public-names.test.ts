import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';

const index = readFileSync(resolve(import.meta.dirname, '../src/index.ts'), 'utf8');
const typeNames = [...index.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names = '']) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);

describe('the package @packwright/api', () => {
  it('exports these values', () => {
    expect(Object.keys(api).toSorted()).toEqual([
      'collectorApi',
      'combinedApi',
      'definitionApi',
      'validate',
    ]);
  });

  it('exports these types', () => {
    expect(typeNames.toSorted()).toEqual([
      'AdapterConfig',
      'AdapterDefinition',
      'ApiVersion',
      'AttributeDefinition',
      'Certificate',
      'CertificateConfig',
      'ClusterConnectionInfo',
      'CollectResult',
      'CollectionWindow',
      'ComputedMetric',
      'CredentialConfig',
      'CredentialDefinition',
      'CredentialField',
      'CredentialFieldDefinition',
      'EndpointResults',
      'EnumValue',
      'Event',
      'FavoriteGroup',
      'GroupDefinition',
      'IconCase',
      'IconCondition',
      'Identifier',
      'IdentifierDefinition',
      'MetricData',
      'ObjectData',
      'ObjectDefinition',
      'ObjectKey',
      'ObjectRelationship',
      'PowerState',
      'PowerStateValue',
      'Problem',
      'PropertyData',
      'SchemaName',
      'SchemaProblem',
      'Schemas',
      'TestResult',
      'UnitDefinition',
    ]);
  });

  it('exports a type for every schema', () => {
    const schemas = Object.keys(api.combinedApi.components?.schemas ?? {});
    expect(schemas.filter((name) => !typeNames.includes(name))).toEqual([]);
  });
});
