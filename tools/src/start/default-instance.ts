import type {
  AdapterConfig,
  AdapterDefinition,
  CredentialDefinition,
  IdentifierDefinition,
} from '@packwright/api';

/**
 * The adapter instance that somebody would get who saves the form without touching a field: every
 * parameter and every field of the first credential type, with its default or an empty text, which
 * is how the platform sends an empty field.
 *
 * @param name name and adapter kind of an adapter without definition
 */
export function defaultInstance(
  definition: AdapterDefinition | undefined,
  name: string,
): AdapterConfig {
  const identifiers = definition?.adapter_instance.identifiers.map(identifier) ?? [];
  const credentialConfig = firstCredential(definition?.credential_types ?? []);
  return {
    adapterKey: {
      name: definition?.adapter_label ?? name,
      adapterKind: definition?.adapter_key ?? name,
      objectKind: definition?.adapter_instance.key ?? `${name}_adapter_instance`,
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
    ...(credentialConfig === undefined ? {} : { credentialConfig }),
  };
}

function identifier({ key, default: value, ident_type }: IdentifierDefinition) {
  return { key, value: value ?? '', isPartOfUniqueness: ident_type === 1 };
}

/** Only one can be used at a time; one without fields could not be written as an instance. */
function firstCredential(types: readonly CredentialDefinition[]) {
  for (const { key, fields = [] } of types) {
    if (key === undefined || fields.length === 0) continue;
    const credentialFields = fields.map((field) => ({
      key: field.key,
      value: field.default ?? '',
      isPassword: field.password,
    }));
    return { credentialKey: key, credentialFields };
  }
  return undefined;
}
