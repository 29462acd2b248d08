/** A program that answers every request with this. */
export function answers(result: unknown): string {
  return `cat > "$2" <<'EOF'\n${JSON.stringify(result)}\nEOF\n`;
}

const texts = { required: true, enum: false, type: 'string', display_order: 0 };

/** One orchard with rows of trees: a required host, a port with a default, one login. */
export const definition = {
  schema_version: 1,
  adapter_key: 'Orchard',
  adapter_label: 'Orchard',
  describe_version: 1,
  adapter_instance: {
    key: 'orchard_instance',
    label: 'Orchard',
    identifiers: [
      { ...texts, key: 'host', label: 'Host name', ident_type: 1 },
      { ...texts, key: 'port', label: 'Port', type: 'integer', default: '443', ident_type: 2 },
    ],
    attributes: [],
    groups: [],
  },
  credential_types: [
    {
      key: 'login',
      label: 'Login',
      fields: [
        { ...texts, key: 'user', label: 'User', password: false },
        { ...texts, key: 'password', label: 'Password', password: true },
      ],
    },
  ],
  object_types: [
    {
      key: 'row',
      label: 'Row',
      identifiers: [],
      attributes: [
        {
          key: 'trees',
          label: 'Trees',
          dashboard_order: 0,
          data_type: 'integer',
          is_property: false,
          is_rate: false,
          is_discrete: false,
          is_impact: false,
          is_key_attribute: false,
          is_kpi: false,
        },
      ],
      groups: [],
    },
  ],
};

/** One row whose metric has this key. */
export function row(metric: string, name = 'North') {
  return {
    key: { name, adapterKind: 'Orchard', objectKind: 'row', identifiers: [] },
    metrics: [{ key: metric, numberValue: 12, timestamp: 1_700_000_000_000 }],
    properties: [],
    events: [],
  };
}

const instance = {
  key: {
    name: 'mp-test',
    adapterKind: 'Orchard',
    objectKind: 'orchard_instance',
    identifiers: [
      { key: 'host', value: 'orchard.example', isPartOfUniqueness: true },
      { key: 'port', value: '443', isPartOfUniqueness: false },
    ],
  },
  metrics: [],
  properties: [],
  events: [],
};

/** A collection of that row, or of several. */
export function collection(...rows: readonly object[]) {
  return { result: [instance, ...rows], relationships: [], notExistingObjects: [] };
}

/** What the adapter needs to be asked. */
export const values = [
  '--param=host=orchard.example',
  '--credential=user=gardener',
  '--credential=password=env:ORCHARD_PASSWORD',
];
