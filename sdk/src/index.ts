export {
  type Adapter,
  type AdapterFunctions,
  type AdapterInput,
  type DefinedAdapter,
  defineAdapter,
} from './adapter.ts';
export type { AdapterDefinition } from './definition/adapter-definition.ts';
export {
  type AttributeOptions,
  type MetricAttribute,
  metric,
  type NumberProperty,
  type PropertyAttribute,
  property,
  type StringProperty,
} from './definition/attribute.ts';
export {
  type AttributeGroup,
  type AttributePath,
  type Attributes,
  type AttributeValues,
  group,
} from './definition/attribute-group.ts';
export type {
  ChosenCredential,
  CredentialField,
  CredentialType,
  CredentialTypes,
  CredentialValues,
} from './definition/credential-type.ts';
export type { IdentifierDefinition, Identifiers, ObjectIdentity } from './definition/identifier.ts';
export { defineObjectType, type ObjectType } from './definition/object-type.ts';
export {
  containerMemoryLimit,
  type IntegerParameter,
  type Parameter,
  type Parameters,
  type ParameterValues,
  type StringParameter,
} from './definition/parameter.ts';
export { type Unit, units } from './definition/unit.ts';
export { SdkError, type SdkErrorCode } from './errors.ts';
export type { AdapterInstance, Certificate } from './instance/adapter-instance.ts';
export type { Log } from './log/log.ts';
export type { Criticality, ObjectEvent } from './object/event.ts';
export { MonitoredObject } from './object/monitored-object.ts';
export type { Identifier, ObjectKey } from './object/object-key.ts';
export { run } from './run/run.ts';
