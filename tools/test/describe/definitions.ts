/** A definition as small as one can be, with what a test is about. */
export function definition(parts: Record<string, unknown>): Record<string, unknown> {
  return {
    adapter_key: 'Orchard',
    adapter_label: 'Orchard',
    describe_version: 1,
    schema_version: 1,
    adapter_instance: kind('instance', {}),
    credential_types: [],
    object_types: [],
    ...parts,
  };
}

/** An object type without members, or with these. */
export function kind(key: string, parts: Record<string, unknown>): Record<string, unknown> {
  return { key, label: key, identifiers: [], attributes: [], groups: [], ...parts };
}

/** A text that identifies. */
export function identifier(key: string): Record<string, unknown> {
  return { ...field(key), ident_type: 1 };
}

/** A text that is no secret. */
export function credentialField(key: string): Record<string, unknown> {
  return { ...field(key), password: false };
}

function field(key: string): Record<string, unknown> {
  return { key, label: key, required: true, enum: false, display_order: 0, type: 'string' };
}

/** A metric without unit. */
export function attribute(key: string): Record<string, unknown> {
  return {
    key,
    label: key,
    dashboard_order: 0,
    data_type: 'float',
    is_property: false,
    is_rate: false,
    is_discrete: false,
    is_impact: false,
    is_key_attribute: false,
  };
}
