import type { AdapterDefinition } from './adapter-definition.ts';
import { withoutCredential } from './credential-type.ts';
import type { FavoriteGroups } from './favorite-groups.ts';
import { attributesJson } from './json/attribute-json.ts';
import { credentialTypeJson } from './json/credential-type-json.ts';
import { identifierJson, parameterJson } from './json/field-json.ts';
import { kindJson, traitsJson } from './json/traits-json.ts';
import { unitDefinitionsJson } from './json/unit-json.ts';
import type { ObjectTypeDefinition } from './object-type-definition.ts';

/**
 * The definition as the management pack tools read it, from the answer to `adapter_definition`.
 * Foreign object types are not in it: the adapter they belong to describes them.
 */
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
      ...instanceJson(definition),
    },
    credential_types: Object.entries(definition.credentials ?? {}).map(credentialTypeJson),
    object_types: definition.objectTypes.map(objectTypeJson),
    ...unitDefinitionsJson(definition),
    ...favoriteGroupsJson(definition.favoriteGroups ?? {}),
  };
}

function instanceJson({ instance = {}, credentials = {} }: AdapterDefinition) {
  const { monitoringInterval } = instance;
  return {
    ...(monitoringInterval !== undefined && { monitoring_interval: monitoringInterval }),
    ...(credentials[withoutCredential] && { is_credential_required: false }),
    ...traitsJson(instance),
  };
}

function favoriteGroupsJson(groups: FavoriteGroups) {
  const list = Object.entries(groups).map(([key, { label = key }]) => ({ key, label }));
  return list.length === 0 ? {} : { favorite_groups: list };
}

function objectTypeJson(type: ObjectTypeDefinition) {
  return {
    key: type.key,
    label: type.label ?? type.key,
    identifiers: Object.entries(type.identifiers).map(identifierJson),
    ...attributesJson(type.attributes),
    ...kindJson(type),
    ...traitsJson(type),
  };
}
