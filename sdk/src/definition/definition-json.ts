import type { AdapterDefinition } from './adapter-definition.ts';
import type { MetricAttribute, PropertyAttribute } from './attribute.ts';
import type { AttributeGroup, Attributes, InstancedGroup } from './attribute-group.ts';
import type { CredentialField, CredentialType } from './credential-type.ts';
import { type EnumValue, enumKey } from './enumeration.ts';
import type { IdentifierDefinition } from './identifier.ts';
import type { ObjectTypeDefinition } from './object-type-definition.ts';
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
      key: definition.instance?.key ?? `${definition.key}_adapter_instance`,
      label: definition.instance?.label ?? `${label} Adapter Instance`,
      identifiers: Object.entries(definition.parameters ?? {}).map(parameterJson),
      ...attributesJson(definition.instance?.attributes ?? {}),
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
    enum: parameter.type === 'enum',
    display_order: order,
    ...typeJson(parameter),
    default: parameter.default === undefined ? null : String(parameter.default),
  };
}

function typeJson(parameter: Parameter) {
  if (parameter.type === 'integer') return { type: 'integer' };
  if (parameter.type === 'enum') return { type: 'string', ...enumJson(parameter.values) };
  return { type: 'string', length: parameter.maxLength ?? 512 };
}

function enumJson(values: readonly EnumValue[]) {
  return {
    enum_values: values.map((value, order) => {
      const key = enumKey(value);
      return {
        key,
        label: typeof value === 'string' ? key : (value.label ?? key),
        display_order: order,
      };
    }),
  };
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
    password: 'password' in field && (field.password ?? false),
    enum: field.type === 'enum',
    display_order: order,
    type: field.type === 'integer' ? 'integer' : 'string',
    ...(field.type === 'enum' ? { ...enumJson(field.values), default: field.default ?? null } : {}),
  };
}

function objectTypeJson(type: ObjectTypeDefinition) {
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
    if (attribute.kind === 'group' || attribute.kind === 'instancedGroup') {
      groups.push(groupJson(key, attribute));
    } else attributes.push(attributeJson(key, attribute, attributes.length));
  }
  return { attributes, groups };
}

function groupJson(key: string, group: AttributeGroup | InstancedGroup): GroupJson {
  return {
    key,
    label: group.label ?? key,
    instanced: group.kind === 'instancedGroup',
    instance_required: group.kind === 'group' || group.instanceRequired,
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
