/** What the vendor documents of the JSON of a definition, for the one in `project/app`. */
export const expectedDefinition = {
  adapter_key: 'PeerOrchard',
  adapter_label: 'Orchard',
  describe_version: 3,
  schema_version: 1,
  adapter_instance: {
    key: 'peer_orchard_instance',
    label: 'Orchard account',
    identifiers: [
      text('host', 0, { label: 'Host', description: 'Where it is', length: 100 }),
      whole('port', 1, { label: 'Port', default: '8443', required: false, ident_type: 2 }),
      choice('mode', 2, [['fast', 'Fast'], ['full'], ['thorough']], {
        label: 'Mode',
        description: 'How to ask',
        default: 'thorough',
      }),
      text('region', 3, { required: false }),
      whole('container_memory_limit', 0, { default: '1024', ident_type: 2 }),
      choice('season', 0, [['spring'], ['autumn']], { default: 'autumn' }),
    ],
    attributes: [
      metric('trees', 0, {
        label: 'Trees',
        is_discrete: true,
        is_key_attribute: true,
        data_type: 'integer',
      }),
    ],
    groups: [],
  },
  credential_types: [
    {
      key: 'login',
      label: 'Login',
      fields: [
        field('user', 0, { label: 'User' }),
        field('password', 1, { label: 'Password', password: true }),
        field('tenant', 2, { required: false, type: 'integer' }),
        field('realm', 3, {
          label: 'Realm',
          enum: true,
          enum_values: values([['local'], ['ldap', 'LDAP']]),
          default: 'local',
        }),
      ],
    },
    {
      key: 'token',
      label: 'Token',
      fields: [
        field('secret', 0, { label: 'Secret', password: true }),
        field('issuer', 1, { required: false }),
        field('lifetime', 2, { type: 'integer' }),
        field('kind', 3, { enum: true, enum_values: values([['a'], ['b']]), default: null }),
      ],
    },
  ],
  object_types: [
    {
      key: 'tree',
      label: 'Tree',
      identifiers: [
        text('tree_id', 0, { label: 'Tree ID' }),
        whole('planted', 1, { default: '1999', ident_type: 2 }),
        choice('side', 2, [['left'], ['right']], { label: 'Side', required: false }),
      ],
      attributes: [
        property('variety', 0, { label: 'Variety', is_key_attribute: true }),
        property('age', 1, { label: 'Age', unit: 'days', data_type: 'integer' }),
        metric('growth', 2, { label: 'Growth', is_rate: true, is_impact: true }),
      ],
      groups: [
        group('sensor', 'Sensor', {
          instanced: true,
          instance_required: false,
          attributes: [metric('moisture', 0, { label: 'Moisture', unit: 'percent', is_kpi: true })],
          groups: [
            group('clock', 'clock', { attributes: [metric('drift', 0, { unit: 'milliseconds' })] }),
          ],
        }),
        weather(),
      ],
    },
    {
      key: 'row',
      label: 'Row',
      identifiers: [text('row_id', 0, { label: 'Row ID' }), whole('length', 0, { ident_type: 2 })],
      attributes: [
        // The unit decides about the rate, whatever is said.
        metric('flow', 0, { label: 'Flow', unit: 'kbyteps', is_rate: true }),
        property('slope', 0, { label: 'Slope', is_discrete: false, data_type: 'float' }),
      ],
      groups: [weather()],
    },
  ],
};

type Members = Readonly<Record<string, unknown>>;
type Values = readonly (readonly [key: string, label?: string])[];

function identifier(key: string, display_order: number, members: Members) {
  const common = { key, label: key, description: null, required: true, ident_type: 1 };
  return { ...common, enum: false, display_order, default: null, ...members };
}

function text(key: string, order: number, members: Members = {}) {
  return identifier(key, order, { type: 'string', length: 512, ...members });
}

function whole(key: string, order: number, members: Members = {}) {
  return identifier(key, order, { type: 'integer', ...members });
}

function choice(key: string, order: number, choices: Values, members: Members = {}) {
  const type = { type: 'string', enum: true, enum_values: values(choices) };
  return identifier(key, order, { ...type, ...members });
}

function values(choices: Values) {
  return choices.map(([key, label = key], display_order) => ({ key, label, display_order }));
}

function field(key: string, display_order: number, members: Members = {}) {
  const common = { key, label: key, required: true, password: false, enum: false };
  return { ...common, display_order, type: 'string', ...members };
}

function attribute(key: string, dashboard_order: number, members: Members) {
  const flags = { is_rate: false, is_discrete: false, is_kpi: false, is_impact: false };
  return {
    key,
    label: key,
    unit: null,
    ...flags,
    is_key_attribute: false,
    dashboard_order,
    ...members,
  };
}

function metric(key: string, order: number, members: Members = {}) {
  return attribute(key, order, { data_type: 'float', is_property: false, ...members });
}

function property(key: string, order: number, members: Members = {}) {
  const type = { data_type: 'string', is_discrete: true, is_property: true };
  return attribute(key, order, { ...type, ...members });
}

function group(key: string, label: string, members: Members) {
  const empty = { instanced: false, instance_required: true, attributes: [], groups: [] };
  return { key, label, ...empty, ...members };
}

function weather() {
  return group('weather', 'Weather', {
    attributes: [property('station', 0, { label: 'Station' })],
  });
}
