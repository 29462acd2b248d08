import type { AdapterConfig, AdapterDefinition, IdentifierDefinition } from '@packwright/api';

/**
 * The adapter instance that somebody would get who saves it without touching a field: the
 * parameters that have a default, no credential.
 *
 * @param name name and adapter kind of an adapter without definition
 */
export function defaultInstance(
  definition: AdapterDefinition | undefined,
  name: string,
): AdapterConfig {
  const identifiers = definition?.adapter_instance.identifiers.flatMap(identifier) ?? [];
  return {
    adapterKey: {
      name: definition?.adapter_label ?? name,
      adapterKind: definition?.adapter_key ?? name,
      objectKind: definition?.adapter_instance.key ?? `${name}_adapter_instance`,
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
  };
}

function identifier(defined: IdentifierDefinition) {
  const { key, default: value, ident_type } = defined;
  const isPartOfUniqueness = ident_type === 1;
  return typeof value === 'string' ? [{ key, value, isPartOfUniqueness }] : [];
}
