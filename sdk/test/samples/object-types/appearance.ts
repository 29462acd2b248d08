import { defineAdapter, defineObjectType, metric, property } from '@packwright/sdk';

const Well = defineObjectType('well', {
  label: 'Well',
  powerState: { property: 'pump', values: { on: 'Powered On', off: 'Powered Off' } },
  icons: [
    {
      property: 'pump',
      cases: [
        {
          suffix: '_running',
          value: 'on',
          conditions: [{ metric: 'level', cases: [{ suffix: '_dry', value: '0' }] }],
        },
        { suffix: '_stopped' },
      ],
    },
  ],
  computedMetrics: { share: 'drawn / level' },
  attributes: {
    pump: property({ label: 'Pump', history: true }),
    level: metric({ label: 'Level', favoriteGroups: ['water'] }),
    drawn: metric({ label: 'Drawn', defaultMonitored: false }),
  },
});

const World = defineObjectType('orchard_world', {
  label: 'Orchard World',
  type: 'group',
  subType: 'world',
  showTag: true,
});

export const adapter = defineAdapter({
  key: 'OrchardAdapter',
  instance: { label: 'Orchard account', monitoringInterval: 10 },
  favoriteGroups: { water: { label: 'Water' } },
  objectTypes: [Well, World],
  test: () => undefined,
  collect: () => [],
});
