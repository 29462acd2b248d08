import { writeFileSync } from 'node:fs';

const [, , method, , output] = process.argv;
const tree = { name: 'North', adapterKind: 'AppleAdapter', objectKind: 'tree', identifiers: [] };
const answers = {
  test: {},
  endpoint_urls: { endpointUrls: [] },
  collect: {
    result: [
      { key: tree, metrics: [{ key: 'height', numberValue: 3 }], properties: [], events: [] },
    ],
    relationships: [],
    nonExistingObjects: [],
  },
  adapter_definition: {
    adapter_key: 'AppleAdapter',
    adapter_label: 'Apples',
    describe_version: 1,
    schema_version: 1,
    adapter_instance: {
      key: 'apple_instance',
      label: 'Apples',
      identifiers: [],
      attributes: [],
      groups: [],
    },
    credential_types: [],
    object_types: [
      {
        key: 'tree',
        label: 'Tree',
        identifiers: [],
        attributes: [
          {
            key: 'height',
            label: 'Height',
            data_type: 'float',
            is_property: false,
            is_rate: false,
            is_discrete: false,
            is_impact: false,
            is_key_attribute: false,
            dashboard_order: 0,
          },
        ],
        groups: [],
      },
    ],
  },
};
writeFileSync(output, JSON.stringify(answers[method]));
