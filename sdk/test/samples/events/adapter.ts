import { defineAdapter, defineObjectType, metric, type ObjectEvent, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', {
  label: 'Tree',
  attributes: { temperature: metric({ label: 'Temperature' }), upright: metric() },
});

/** What the gateway says of trees that fell over, and of those that stand again. */
const accidents = [
  { tree: 'Tree 7', fell: '2026-03-01T05:00:00Z', raised: undefined },
  { tree: 'Tree 8', fell: '2026-03-01T05:00:00Z', raised: '2026-03-02T09:30:00Z' },
];

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  label: 'Orchard',
  objectTypes: [Tree],
  test: () => undefined,

  *collect() {
    const tree = Tree.object({ name: 'Tree 1' }).set({ temperature: -2.5 });
    tree.addEvent({
      message: 'Frost',
      criticality: 'warning',
      faultKey: 'temperature',
      watchWaitCycle: 2,
    });
    yield tree;

    for (const { tree, fell, raised } of accidents) {
      const fallen = {
        message: 'The tree fell over',
        criticality: 'critical',
        autoCancel: false,
        startDate: new Date(fell),
      } satisfies ObjectEvent;
      const event = raised ? { ...fallen, cancelDate: new Date(raised) } : fallen;
      yield Tree.object({ name: tree }).addEvent(event);
    }
  },
});

await run(adapter);
