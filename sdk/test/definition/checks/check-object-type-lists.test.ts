import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType, foreignObjectType } from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

const problemsWith = (members: object) => {
  const functions = { test: () => undefined, collect: () => [] };
  const adapter = { key: 'Orchard', objectTypes: [], ...functions, ...members };
  return problemsOf(() => Reflect.apply(defineAdapter, null, [adapter]));
};
const Tree = defineObjectType('tree', {});
const Machine = foreignObjectType('VMWARE', 'VirtualMachine');

test('an object type that was put together by hand was never checked, and is refused', () => {
  const objectTypes = [Tree, { ...Tree, key: 'bee' }, null];
  expect(problemsWith({ objectTypes, foreignObjectTypes: ['VirtualMachine'] })).toEqual([
    'adapter "Orchard", objectTypes[1]: must be made by defineObjectType()',
    'adapter "Orchard", objectTypes[2]: must be made by defineObjectType()',
    'adapter "Orchard", foreignObjectTypes[0]: must be made by foreignObjectType()',
  ]);
});

test('an object type in the wrong list is told where it belongs', () => {
  const itself = foreignObjectType('Orchard', 'bee');
  const foreignObjectTypes = [Tree, itself];
  expect(problemsWith({ objectTypes: [Machine], foreignObjectTypes })).toEqual([
    'adapter "Orchard", foreign adapter "VMWARE", object type "VirtualMachine": belongs into foreignObjectTypes',
    'adapter "Orchard", object type "tree": belongs into objectTypes',
    'adapter "Orchard", foreign adapter "Orchard", object type "bee": is of this adapter itself: make it ' +
      'with defineObjectType()',
  ]);
});

test('two object types of one key are refused, in whatever case', () => {
  expect(problemsWith({ objectTypes: [Tree, Tree, defineObjectType('TREE', {})] })).toEqual([
    'adapter "Orchard", object type "tree": object type "tree" has this key too',
    'adapter "Orchard", object type "TREE": object type "tree" has this key too, for case makes ' +
      'no difference to the platform',
  ]);
});

test('an object type with the key of the adapter instance is refused, given or not', () => {
  const usual = defineObjectType('orchard_adapter_instance', {});
  expect(problemsWith({ objectTypes: [usual] })).toEqual([
    'adapter "Orchard", object type "orchard_adapter_instance": adapter instance ' +
      '"Orchard_adapter_instance" has this key too, for case makes no difference to the platform',
  ]);
  expect(problemsWith({ objectTypes: [Tree], instance: { key: 'tree' } })).toEqual([
    'adapter "Orchard", object type "tree": adapter instance "tree" has this key too',
  ]);
  expect(problemsWith({ objectTypes: [usual], instance: { key: 'account' } })).toEqual([]);
});

test('foreign object types are told apart by their adapter and its own ones', () => {
  const foreignObjectTypes = [
    Machine,
    foreignObjectType('VMWARE', 'HostSystem'),
    foreignObjectType('OtherAdapter', 'VirtualMachine'),
    foreignObjectType('VMWARE', 'tree'),
  ];
  expect(problemsWith({ objectTypes: [Tree], foreignObjectTypes })).toEqual([]);
  const again = foreignObjectType('VMWARE', 'virtualmachine');
  expect(problemsWith({ foreignObjectTypes: [Machine, again] })).toEqual([
    'adapter "Orchard", foreign adapter "VMWARE", object type "virtualmachine": object type ' +
      '"VirtualMachine" has this key too, for case makes no difference to the platform',
  ]);
});
