import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { definitionJson } from '../../../src/definition/definition-json.ts';
import {
  type AdapterDefinition,
  defineObjectType,
  metric,
  property,
  withoutCredential,
} from '../../../src/index.ts';

test('what the platform takes anyhow is not written', () => {
  const attributes = {
    a: metric({ defaultMonitored: true, favoriteGroups: [], favoriteInstances: [] }),
    b: property({ history: false }),
  };
  const type = 'general';
  const said = defineObjectType('tree', { type, subType: type, showTag: false, attributes });
  const unsaid = defineObjectType('tree', { attributes: { a: metric(), b: property() } });
  const json = (tree: typeof said | typeof unsaid) =>
    definitionJson({ key: 'A', objectTypes: [tree], favoriteGroups: {} });
  expect(json(said)).toEqual(json(unsaid));
});

test('what an object type is has the numbers of the describe', () => {
  const World = defineObjectType('world', {
    type: 'group',
    subType: 'adapterManagedGroup',
    showTag: true,
    capacityModel: 'fruit',
    computedMetrics: { share: 'ripe / count' },
    powerState: { property: 'pump', values: { on: 'Powered On', off: 'Powered Off' } },
    icons: [
      {
        property: 'pump',
        cases: [
          { suffix: '_on', value: 'on', conditions: [{ metric: 'a', cases: [{ suffix: '_a' }] }] },
          { suffix: '_none', exists: false },
        ],
      },
    ],
    attributes: { pump: property({ history: true }), a: metric({ defaultMonitored: false }) },
  });
  const json = definitionJson({ key: 'A', objectTypes: [World] });
  expect(json.object_types[0]).toMatchObject({
    type: 8,
    sub_type: 4,
    show_tag: true,
    capacity_model: 'fruit',
    computed_metrics: [{ key: 'share', expression: 'ripe / count' }],
    power_state: {
      alias: 'pump',
      values: [
        { key: 'on', value: 'Powered On' },
        { key: 'off', value: 'Powered Off' },
      ],
    },
    icons: [
      {
        property: 'pump',
        cases: [
          { suffix: '_on', value: 'on', conditions: [{ metric: 'a', cases: [{ suffix: '_a' }] }] },
          { suffix: '_none', exists: false },
        ],
      },
    ],
    attributes: [{ is_property_history_enabled: true }, { default_monitored: false }],
  });
  expect(validate('AdapterDefinition', json)).toEqual([]);
});

test('favorites are named by their keys, and their groups are in the definition', () => {
  const crop = metric({ favoriteGroups: ['crop'], favoriteInstances: ['sda'] });
  const Tree = defineObjectType('tree', { attributes: { crop } });
  const favoriteGroups = { crop: { label: 'Crop' }, other: {} };
  const json = definitionJson({ key: 'A', objectTypes: [Tree], favoriteGroups });
  expect(json).toMatchObject({
    favorite_groups: [
      { key: 'crop', label: 'Crop' },
      { key: 'other', label: 'other' },
    ],
    object_types: [{ attributes: [{ favorite_groups: ['crop'], favorite_instances: ['sda'] }] }],
  });
  expect(validate('AdapterDefinition', json)).toEqual([]);
});

test('the adapter instance says how often it is collected, and whether it needs a credential', () => {
  const definition: AdapterDefinition = {
    key: 'A',
    objectTypes: [],
    instance: { monitoringInterval: 10, showTag: true },
    credentials: { login: { fields: { user: {} } }, [withoutCredential]: true },
  };
  const json = definitionJson(definition);
  expect(json.adapter_instance).toMatchObject({
    monitoring_interval: 10,
    is_credential_required: false,
    show_tag: true,
  });
  expect(json.credential_types.map(({ key }) => key)).toEqual(['login']);
  expect(validate('AdapterDefinition', json)).toEqual([]);
});
