import { defineAdapter, defineObjectType, foreignObjectType, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', { attributes: {} });
const VirtualMachine = foreignObjectType('VMWARE', 'VirtualMachine', {
  identifiers: { VMEntityObjectID: {} },
});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  objectTypes: [Tree],
  foreignObjectTypes: [VirtualMachine],
  test: () => undefined,
  collect({ result }) {
    const controller = VirtualMachine.object({ name: 'controller', VMEntityObjectID: 'vm-12' });
    const tree = result.object(Tree, { name: 'Tree 1' });
    result.relate(controller, [tree], { clearFirst: false });
    const felled = Tree.objectKey({ name: 'Tree 9' });
    result.relate(controller, [felled], { add: false });
    result.addNotExisting(felled);
  },
});

await run(adapter);
