import type { AdapterDefinition, AttributeDefinition, CollectResult } from '@packwright/api';

/** The definition of an adapter with one important metric and one important property. */
export const orchardDefinition: AdapterDefinition = {
  adapter_key: 'OrchardAdapter',
  adapter_label: 'Orchard',
  describe_version: 1,
  adapter_instance: {
    key: 'OrchardAdapter_adapter_instance',
    label: 'Orchard Adapter Instance',
    identifiers: [],
    groups: [],
  },
  credential_types: [],
  object_types: [
    {
      key: 'tree',
      label: 'Tree',
      identifiers: [],
      attributes: [
        attribute({ key: 'variety', label: 'Variety', is_key_attribute: true, is_property: true }),
        attribute({ key: 'height', label: 'Height' }),
      ],
      groups: [
        {
          key: 'sensor',
          label: 'Sensor',
          instanced: true,
          instance_required: true,
          attributes: [
            attribute({ key: 'moisture', label: 'Moisture', unit: 'percent', is_kpi: true }),
          ],
        },
      ],
    },
  ],
};

/** Two trees and a basket, of which the definition knows nothing. */
export const orchardResult: CollectResult = {
  result: [
    {
      key: { name: 'Tree 7', adapterKind: 'OrchardAdapter', objectKind: 'tree' },
      metrics: [
        { key: 'height', numberValue: 4 },
        { key: 'sensor:A|moisture', numberValue: 41.52 },
      ],
      properties: [{ key: 'variety', stringValue: 'Gala' }],
    },
    {
      key: { name: 'Tree 8', adapterKind: 'OrchardAdapter', objectKind: 'tree' },
      metrics: [
        { key: 'height', numberValue: 3 },
        { key: 'sensor:A|moisture', numberValue: 77 },
      ],
      events: [{ message: 'The soil is wet' }],
    },
    {
      key: { name: 'Basket', adapterKind: 'OrchardAdapter', objectKind: 'basket' },
      metrics: [{ key: 'load|apples', numberValue: 12 }],
    },
  ],
  relationships: [
    {
      parent: { name: 'Basket', adapterKind: 'OrchardAdapter', objectKind: 'basket' },
      children: [
        { name: 'Tree 7', adapterKind: 'OrchardAdapter', objectKind: 'tree' },
        { name: 'Tree 8', adapterKind: 'OrchardAdapter', objectKind: 'tree' },
      ],
    },
  ],
};

function attribute(known: Partial<AttributeDefinition>): AttributeDefinition {
  return {
    key: '',
    label: '',
    is_rate: false,
    is_discrete: false,
    is_kpi: false,
    is_impact: false,
    is_key_attribute: false,
    dashboard_order: 0,
    data_type: 'float',
    is_property: false,
    ...known,
  };
}
