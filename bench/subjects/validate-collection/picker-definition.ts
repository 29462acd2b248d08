import type { Definition } from '../../../tools/src/describe/definition.ts';
import { largeCollection } from '../../data/collect-result.ts';

/** What the pickers of the large collection declare. */
export function pickerDefinition(): Definition {
  const attribute = (key: string, isProperty: boolean) => ({
    key,
    label: key,
    dashboard_order: 0,
    data_type: isProperty ? 'string' : 'float',
    is_property: isProperty,
    is_rate: false,
    is_discrete: false,
    is_impact: false,
    is_key_attribute: false,
  });
  const group = (key: string, parts: object) => {
    return { key, label: key, instanced: false, instance_required: false, ...parts };
  };
  const rows = Array.from({ length: largeCollection.metrics }, (_, row) =>
    group(`row_${row}`, { attributes: [attribute('picked_kg', false)] }),
  );
  const states = Array.from({ length: largeCollection.properties }, (_, state) =>
    attribute(`state_${state}`, true),
  );
  const kind = (key: string, parts: object) => {
    return { key, label: key, identifiers: [], attributes: [], groups: [], ...parts };
  };
  const uuid = {
    key: 'uuid',
    label: 'UUID',
    required: true,
    ident_type: 1,
    enum: false,
    display_order: 0,
    type: 'string',
  };
  return {
    schema_version: 1,
    adapter_key: 'OrchardAdapter',
    adapter_label: 'Orchard',
    describe_version: 1,
    adapter_instance: kind('orchard', {}),
    credential_types: [],
    object_types: [
      kind('orchard_picker', {
        identifiers: [uuid],
        groups: [group('harvest', { groups: rows }), group('summary', { attributes: states })],
      }),
    ],
  };
}
