/** A definition of many object types, half of whose attributes are in groups, each with a label of its own. */
export function largeDefinition(objectTypes: number, attributes: number): unknown {
  return {
    schema_version: 1,
    adapter_key: 'OrchardAdapter',
    adapter_label: 'Orchard',
    describe_version: 1,
    adapter_instance: kind('orchard_instance', 0),
    credential_types: [],
    object_types: Array.from({ length: objectTypes }, (_, at) => kind(`tree_${at}`, attributes)),
  };
}

function kind(key: string, attributes: number): object {
  const all = Array.from({ length: attributes }, (_, at) => attribute(key, at));
  const groups = [0, 1, 2, 3, 4].map((at) => ({
    key: `sensor_${at}`,
    label: `Sensor ${at} of ${key}`,
    instanced: true,
    instance_required: true,
    attributes: all.slice(attributes / 2).filter((_, index) => index % 5 === at),
  }));
  const identifiers = [identifier('row', 'integer', '7'), identifier('place', 'string', null)];
  return {
    key,
    label: `Tree of ${key}`,
    identifiers,
    attributes: all.slice(0, attributes / 2),
    groups: attributes === 0 ? [] : groups,
  };
}

function attribute(kindKey: string, at: number): object {
  const isProperty = at % 4 === 0;
  return {
    key: `moisture_${at}`,
    label: `Moisture ${at} of ${kindKey}`,
    unit: isProperty ? null : 'percent',
    is_rate: false,
    is_discrete: isProperty,
    is_kpi: at % 10 === 1,
    is_impact: false,
    is_key_attribute: false,
    dashboard_order: at,
    data_type: isProperty ? 'string' : 'float',
    is_property: isProperty,
  };
}

function identifier(key: string, type: string, given: string | null): object {
  const common = { key, label: key, required: true, ident_type: 1, enum: false };
  return { ...common, display_order: 0, type, default: given };
}
