export type { Adapter, AdapterFunctions, Collected, TestMessages } from './adapter.ts';
export type { AdapterInput, CollectInput } from './adapter-input.ts';
export { type DefinedAdapter, defineAdapter } from './define-adapter.ts';
export type { AdapterDefinition, AdapterInstanceType } from './definition/adapter-definition.ts';
export {
  type AttributeOptions,
  type MetricAttribute,
  metric,
  type NumberProperty,
  type PropertyAttribute,
  type PropertyOptions,
  property,
  type StringProperty,
} from './definition/attribute.ts';
export {
  type AttributeGroup,
  type Attributes,
  group,
  type InstancedGroup,
  instancedGroup,
} from './definition/attribute-group.ts';
export {
  type AttributePath,
  type AttributeValues,
  type MetricPath,
  type PropertyPath,
  type PropertyValue,
  withoutInstance,
} from './definition/attribute-values.ts';
export {
  type ChosenCredential,
  type CredentialField,
  type CredentialType,
  type CredentialTypes,
  type CredentialValues,
  type EnumCredentialField,
  type IntegerCredentialField,
  type StringCredentialField,
  withoutCredential,
} from './definition/credential-type.ts';
export { type CustomUnit, type CustomUnitOptions, customUnit } from './definition/custom-unit.ts';
export type { EnumKey, EnumValue } from './definition/enumeration.ts';
export type { FavoriteGroups } from './definition/favorite-groups.ts';
export type { IdentifierDefinition, Identifiers, ObjectIdentity } from './definition/identifier.ts';
export type {
  Checks,
  ObjectTypeDefinition,
  ObjectTypeOptions,
} from './definition/object-type-definition.ts';
export type {
  IconCase,
  IconCondition,
  ObjectTypeKind,
  ObjectTypeSubKind,
  ObjectTypeTraits,
  PowerState,
} from './definition/object-type-traits.ts';
export {
  containerMemoryLimit,
  type EnumParameter,
  type IntegerParameter,
  type Parameter,
  type Parameters,
  type ParameterValues,
  type StringParameter,
} from './definition/parameter.ts';
export type { RelationshipMode, RelationshipUpdate } from './definition/relationship-mode.ts';
export type { Unit } from './definition/unit.ts';
export { units } from './definition/units.ts';
export { SdkError, type SdkErrorCode } from './errors.ts';
export type { AdapterInstance, Certificate } from './instance/adapter-instance.ts';
export type { CollectionWindow } from './instance/collection-window.ts';
export type { SuiteApiConnection } from './instance/suite-api-connection.ts';
export type { Log, LogLevel, LogMessage } from './log/log.ts';
export type { Timer, Timers } from './log/timers.ts';
export type { AdapterInstanceObject } from './object/adapter-instance-object.ts';
export type { Criticality, EventData, ObjectEvent } from './object/event.ts';
export { type ForeignObject, foreignObject } from './object/foreign-object.ts';
export type { MonitoredObject } from './object/monitored-object.ts';
export {
  describeKey,
  type Identifier,
  type IdentityRule,
  identityOf,
  type ObjectKey,
  sameObject,
} from './object/object-key.ts';
export { defineObjectType, foreignObjectType, type ObjectType } from './object/object-type.ts';
export type { ValueTime } from './object/value-time.ts';
export type { CollectResult } from './result/collect-result.ts';
export type { CollectedObject } from './result/collected-object.ts';
export type { RelateOptions } from './result/relate.ts';
export type { AdapterWithoutDefinition } from './run/adapter-without-definition.ts';
export type { Method } from './run/command-line.ts';
export { run } from './run/run.ts';
export type { EachOptions, Step, Steps } from './step/steps.ts';
