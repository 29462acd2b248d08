import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type {
  Adapter,
  AdapterDefinition,
  AdapterFunctions,
  AdapterInput,
  AdapterInstance,
  AttributeGroup,
  AttributeOptions,
  AttributePath,
  Attributes,
  AttributeValues,
  Certificate,
  ChosenCredential,
  CollectionWindow,
  CredentialField,
  CredentialType,
  CredentialTypes,
  CredentialValues,
  Criticality,
  DefinedAdapter,
  Identifier,
  IdentifierDefinition,
  Identifiers,
  IntegerParameter,
  Log,
  LogLevel,
  LogMessage,
  MetricAttribute,
  NumberProperty,
  ObjectEvent,
  ObjectIdentity,
  ObjectKey,
  ObjectType,
  Parameter,
  Parameters,
  ParameterValues,
  PropertyAttribute,
  SdkErrorCode,
  StringParameter,
  StringProperty,
  SuiteApiConnection,
  Timer,
  Timers,
  Unit,
} from '../src/index.ts';
import * as sdk from '../src/index.ts';

/** The compiler refuses this file when one of these types is no longer exported. */
export type PublicTypes = [
  Adapter,
  AdapterDefinition,
  AdapterFunctions,
  AdapterInput,
  AdapterInstance,
  AttributeGroup,
  AttributeOptions,
  AttributePath<Attributes>,
  AttributeValues<Attributes>,
  Certificate,
  ChosenCredential<CredentialTypes>,
  CollectionWindow,
  CredentialField,
  CredentialValues<CredentialType>,
  Criticality,
  DefinedAdapter<Parameters, CredentialTypes, ObjectType[]>,
  Identifier,
  IdentifierDefinition,
  IntegerParameter,
  Log,
  LogLevel,
  LogMessage,
  MetricAttribute,
  NumberProperty,
  ObjectEvent,
  ObjectIdentity<Identifiers>,
  ObjectKey,
  Parameter,
  ParameterValues<Parameters>,
  PropertyAttribute,
  SdkErrorCode,
  StringParameter,
  StringProperty,
  Timer,
  Timers,
  SuiteApiConnection,
  Unit,
];

test('the package exports these values and no others', () => {
  expect(Object.keys(sdk).sort()).toEqual([
    'AdapterInstanceObject',
    'MonitoredObject',
    'SdkError',
    'containerMemoryLimit',
    'defineAdapter',
    'defineObjectType',
    'foreignObjectType',
    'group',
    'instancedGroup',
    'metric',
    'property',
    'run',
    'units',
    'withoutInstance',
  ]);
});

test('the sources import nothing but each other and Node, so that an adapter installs one package', () => {
  const directory = join(import.meta.dirname, '../src');
  const specifiers = globSync('**/*.ts', { cwd: directory }).flatMap((file) => {
    const source = readFileSync(join(directory, file), 'utf8');
    return Array.from(
      source.matchAll(/(?:^[^*\n]*from |import\()'([^']+)'/gm),
      ([, specifier]) => specifier,
    );
  });
  expect(specifiers.length).toBeGreaterThan(20);
  expect(specifiers.filter((specifier) => !/^(\.|node:)/.test(specifier ?? ''))).toEqual([]);
});
