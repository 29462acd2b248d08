import type { AdapterDefinition } from './adapter-definition.ts';
import type { MetricAttribute, PropertyAttribute } from './attribute.ts';
import type { AttributeGroup, Attributes } from './attribute-group.ts';
import type { CredentialField, CredentialType } from './credential-type.ts';
import type { IdentifierDefinition } from './identifier.ts';
import type { ObjectType } from './object-type.ts';
import type { Parameter } from './parameter.ts';

/** The definition as the management pack tools read it, from the answer to `adapter_definition`. */
export function definitionJson(definition: AdapterDefinition) {
  const label = definition.label ?? definition.key;
  return {
    adapter_key: definition.key,
    adapter_label: label,
    describe_version: definition.version ?? 1,
    schema_version: 1,
    adapter_instance: {
      key: `${definition.key}_adapter_instance`,
      label: `${label} Adapter Instance`,
      identifiers: Object.entries(definition.parameters ?? {}).map(parameterJson),
      attributes: [],
      groups: [],
    },
    credential_types: Object.entries(definition.credentials ?? {}).map(credentialTypeJson),
    object_types: definition.objectTypes.map(objectTypeJson),
  };
}

function parameterJson([key, parameter]: readonly [string, Parameter], order: number) {
  return {
    key,
    label: parameter.label ?? key,
    // Left out rather than null: the published schema knows texts only.
    ...(parameter.description === undefined ? {} : { description: parameter.description }),
    required: parameter.required ?? true,
    ident_type: parameter.advanced ? 2 : 1,
    enum: false,
    display_order: order,
    ...typeJson(parameter),
    default: parameter.default === undefined ? null : String(parameter.default),
  };
}

function typeJson(parameter: Parameter) {
  if (parameter.type === 'integer') return { type: 'integer' };
  return { type: 'string', length: parameter.maxLength ?? 512 };
}

function credentialTypeJson([key, type]: readonly [string, CredentialType]) {
  return {
    key,
    label: type.label ?? key,
    fields: Object.entries(type.fields).map(credentialFieldJson),
  };
}

function credentialFieldJson([key, field]: readonly [string, CredentialField], order: number) {
  return {
    key,
    label: field.label ?? key,
    required: field.required ?? true,
    password: field.password ?? false,
    enum: false,
    display_order: order,
    type: 'string',
  };
}

function objectTypeJson(type: ObjectType) {
  return {
    key: type.key,
    label: type.label ?? type.key,
    identifiers: Object.entries(type.identifiers).map(identifierJson),
    ...attributesJson(type.attributes),
  };
}

/** An identifier is described like a parameter; "advanced" there means "not unique" here. */
function identifierJson(entry: readonly [string, IdentifierDefinition], order: number) {
  const [key, { partOfUniqueness = true, ...identifier }] = entry;
  return parameterJson([key, { ...identifier, advanced: !partOfUniqueness } as Parameter], order);
}

type AttributesJson = {
  readonly attributes: readonly ReturnType<typeof attributeJson>[];
  readonly groups: readonly GroupJson[];
};

type GroupJson = AttributesJson & {
  readonly key: string;
  readonly label: string;
  readonly instanced: boolean;
  readonly instance_required: boolean;
};

/** The contract keeps groups apart from attributes, and counts the display order within each list. */
function attributesJson(declared: Attributes): AttributesJson {
  const attributes = [];
  const groups = [];
  for (const [key, attribute] of Object.entries(declared)) {
    if (attribute.kind === 'group') groups.push(groupJson(key, attribute));
    else attributes.push(attributeJson(key, attribute, attributes.length));
  }
  return { attributes, groups };
}

function groupJson(key: string, group: AttributeGroup): GroupJson {
  return {
    key,
    label: group.label ?? key,
    instanced: false,
    instance_required: true,
    ...attributesJson(group.attributes),
  };
}

function attributeJson(key: string, attribute: MetricAttribute | PropertyAttribute, order: number) {
  const isText = attribute.kind === 'property' && attribute.type === 'string';
  return {
    key,
    label: attribute.label ?? key,
    unit: attribute.unit?.key ?? null,
    is_rate: attribute.unit?.rate ?? attribute.rate ?? false,
    is_discrete: isText || (attribute.discrete ?? false),
    is_kpi: attribute.kpi ?? false,
    is_impact: attribute.impact ?? false,
    is_key_attribute: attribute.keyAttribute ?? false,
    dashboard_order: order,
    data_type: isText ? 'string' : attribute.discrete ? 'integer' : 'float',
    is_property: attribute.kind === 'property',
  };
}
