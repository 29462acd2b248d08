import type { AdapterConfig, AdapterDefinition, IdentifierDefinition } from '@packwright/api';

/**
 * The adapter instance that somebody would get who saves it without touching a field: the
 * parameters that have a default, no credential.
 *
 * @param name of the instance; also the keys, for an adapter without definition
 */
export function defaultInstance(
  definition: AdapterDefinition | undefined,
  name: string,
): AdapterConfig {
  const identifiers = definition?.adapter_instance.identifiers.flatMap(identifier) ?? [];
  return {
    adapterKey: {
      name,
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
