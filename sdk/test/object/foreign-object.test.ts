import { expect, test } from 'vitest';
import {
  defineObjectType,
  foreignObject,
  foreignObjectType,
  metric,
  sameObject,
} from '../../src/index.ts';
import { contentOf } from '../../src/object/monitored-object.ts';

const identifiers = [
  { key: 'VMEntityObjectID', value: 'vm-7', isPartOfUniqueness: true },
  { key: 'VMEntityName', value: 'North', isPartOfUniqueness: false },
];
const key = { adapterKind: 'VMWARE', objectKind: 'VirtualMachine', name: 'North', identifiers };

test('an object made of a key takes any path, and stands outside of all declared types', () => {
  const machine = foreignObject(key)
    .withMetric('orchard|trees', 120)
    .withProperty('orchard|owner', 'picker')
    .withProperty('orchard|rows', 7);
  expect(machine.key).toEqual(key);
  expect(machine.lastMetricValue('orchard|trees')).toBe(120);
  expect(contentOf(machine).rules.type).toBeUndefined();
});

test('an object of a declared foreign type is the same object, with declared attributes only', () => {
  const VirtualMachine = foreignObjectType('VMWARE', 'VirtualMachine', {
    identifiers: { VMEntityObjectID: {}, VMEntityName: { partOfUniqueness: false } },
    attributes: { trees: metric() },
  });
  const identity = { name: 'another', VMEntityObjectID: 'vm-7', VMEntityName: 'South' };
  const machine = VirtualMachine.object(identity).set({ trees: 120 });
  expect(sameObject(machine.key, foreignObject(key).key)).toBe(true);
  expect(contentOf(machine).rules.type?.adapterKind).toBe('VMWARE');
  // @ts-expect-error -- not declared
  expect(() => machine.withMetric('rows', 7)).toThrow(
    'VMWARE VirtualMachine "another" (VMEntityObjectID=vm-7, VMEntityName=South): rows is not declared',
  );
});

test('an object of the adapter itself that was found is the one its own type makes', () => {
  const Tree = defineObjectType('tree', { identifiers: { tree_id: {} } });
  const found = foreignObject({
    adapterKind: 'OrchardAdapter',
    objectKind: 'tree',
    name: 'Tree 7',
    identifiers: [{ key: 'tree_id', value: 'T-7', isPartOfUniqueness: true }],
  });
  const treeId = found.identifierValue('tree_id') ?? '';
  const tree = Tree.object({ name: found.key.name, tree_id: treeId });
  expect(sameObject(tree.key, found.key, { adapterKind: 'OrchardAdapter' })).toBe(true);
});

test('the identifiers of a key may be left out, and a later change of the list is not seen', () => {
  const { identifiers: _, ...named } = key;
  expect(foreignObject(named).key.identifiers).toEqual([]);
  const list = [...identifiers];
  const machine = foreignObject({ ...key, identifiers: list });
  list.pop();
  expect(machine.key.identifiers).toHaveLength(2);
});

test.each([
  [{ name: '' }, 'The key of a foreign object needs a text as name.'],
  [{ adapterKind: undefined }, 'needs a text as adapterKind'],
  [{ objectKind: 7 }, 'needs a text as objectKind'],
  [{ identifiers: [{ key: 'id', value: 7, isPartOfUniqueness: true }] }, 'identifier id needs'],
  [{ identifiers: [{ key: 'id', value: '7' }] }, 'Foreign object "North": identifier id needs'],
])('a key with %j is refused', (changes, problem) => {
  // @ts-expect-error -- most of them do not compile
  expect(() => foreignObject({ ...key, ...changes })).toThrow(problem);
});
