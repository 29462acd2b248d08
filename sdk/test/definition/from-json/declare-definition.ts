import { defineAdapter, defineObjectType, type ObjectType } from '../../../src/index.ts';
import { declareAttributes } from './declare-attributes.ts';
import { declareCredentialField, declareIdentifier, declareParameter } from './declare-fields.ts';
import { entries, type Loose, loose, said } from './loose.ts';
import { byKey } from './unique-by-key.ts';
import { unitsByKey } from './units-by-key.ts';

const functions = { test: () => undefined, collect: () => [] };

/**
 * Declares through the SDK what the JSON of a definition says, for comparing the SDK's own JSON with
 * it. What the SDK has no words for is NotDeclarable; what it refuses, it refuses by itself.
 */
export function declareDefinition(json: Loose) {
  const units = unitsByKey();
  const instance = loose(json.adapter_instance);
  const adapter = {
    ...said({ key: json.adapter_key, label: json.adapter_label, version: json.describe_version }),
    instance: said({
      key: instance.key,
      label: instance.label,
      attributes: declareAttributes(instance, units),
    }),
    parameters: byKey(instance.identifiers, declareParameter),
    credentials: byKey(json.credential_types, (type) => ({
      ...said({ label: type.label }),
      fields: byKey(type.fields, declareCredentialField),
    })),
    objectTypes: entries(json.object_types).map((type) => declareObjectType(type, units)),
    ...functions,
  };
  return Reflect.apply(defineAdapter, null, [adapter]).definition;
}

function declareObjectType(type: Loose, units: ReturnType<typeof unitsByKey>): ObjectType {
  const options = {
    ...said({ label: type.label }),
    identifiers: byKey(type.identifiers, declareIdentifier),
    attributes: declareAttributes(type, units),
  };
  return Reflect.apply(defineObjectType, null, [type.key, options]);
}
