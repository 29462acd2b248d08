import { defineAdapter, foreignObjectType, metric, run } from '@packwright/sdk';

const VirtualMachine = foreignObjectType('VMWARE', 'VirtualMachine', {
  identifiers: { VMEntityObjectID: {}, VMEntityVCID: {} },
  attributes: { 'orchard apples': metric() },
});

const adapter = defineAdapter({
  key: 'OrchardExtension',
  objectTypes: [],
  foreignObjectTypes: [VirtualMachine],
  test: () => undefined,
  collect: () => [
    VirtualMachine.object({
      name: 'controller',
      VMEntityObjectID: 'vm-12',
      VMEntityVCID: '6ac1-77',
    }).set({ 'orchard apples': 120 }),
  ],
});

await run(adapter);
