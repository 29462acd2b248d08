import type { AdapterDefinition } from './adapter-definition.ts';
import { attributesJson } from './json/attribute-json.ts';
import { credentialTypeJson } from './json/credential-type-json.ts';
import { identifierJson, parameterJson } from './json/field-json.ts';
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
    },
    credential_types: Object.entries(definition.credentials ?? {}).map(credentialTypeJson),
    object_types: definition.objectTypes.map(objectTypeJson),
    ...unitDefinitionsJson(definition),
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
