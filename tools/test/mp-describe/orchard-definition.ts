const field = { required: true, enum: false, type: 'string', default: '' };

const attribute = {
  unit: null,
  dashboard_order: 0,
  data_type: 'float',
  is_property: false,
  is_rate: false,
  is_discrete: false,
  is_impact: false,
  is_key_attribute: false,
  is_kpi: false,
};

/** What an adapter answers to `adapter_definition`, with an object type of that key. */
export function orchardDefinition(objectType = 'tree') {
  return {
    schema_version: 1,
    adapter_key: 'OrchardAdapter',
    adapter_label: 'Orchard',
    describe_version: 1,
    adapter_instance: {
      key: 'orchard_instance',
      label: 'Orchard Instance',
      identifiers: [{ ...field, key: 'host', label: 'Host', display_order: 0, ident_type: 1 }],
      attributes: [],
      groups: [],
    },
    credential_types: [],
    object_types: [
      {
        key: objectType,
        label: 'Tree',
        identifiers: [],
        attributes: [{ ...attribute, key: 'height', label: 'Height' }],
        groups: [],
      },
    ],
  };
}
