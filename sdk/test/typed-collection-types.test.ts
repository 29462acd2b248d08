import { expect, expectTypeOf, test } from 'vitest';
import {
  type AdapterInstanceObject,
  defineAdapter,
  defineObjectType,
  type ForeignObject,
  foreignObject,
  foreignObjectType,
  type MonitoredObject,
  metric,
} from '../src/index.ts';

const Orchard = defineObjectType('orchard', {});
const Tree = defineObjectType('tree', {
  identifiers: {
    tree_id: {},
    kind: { type: 'enum', values: ['apple', { key: 'pear', label: 'Pear' }], default: 'apple' },
    state: { type: 'enum', values: ['young', 'old'] },
  },
});
const VirtualMachine = foreignObjectType('VMWARE', 'VirtualMachine', {
  identifiers: { id: {} },
  attributes: { trees: metric() },
});

const orchard = Orchard.object({ name: 'North' });
const machine = VirtualMachine.object({ name: 'vm', id: 'vm-7' });
const found = foreignObject({ name: 'vm', adapterKind: 'VMWARE', objectKind: 'HostSystem' });

const functions = { key: 'OrchardAdapter', test: () => undefined };

test('an enumeration takes one of its keys, and may have a default', () => {
  const identity = { name: 'Tree 7', tree_id: 'T-7' } as const;
  Tree.object({ ...identity, state: 'old' });
  Tree.object({ ...identity, state: 'young', kind: 'pear' });
  // @ts-expect-error -- no key of the enumeration
  expect(() => Tree.object({ ...identity, state: 'ripe' })).toThrow('state is one of young, old');
  // @ts-expect-error -- a label is not a key
  expect(() => Tree.object({ ...identity, state: 'old', kind: 'Pear' })).toThrow('kind is one of');
  // @ts-expect-error -- it has no default
  expect(() => Tree.object(identity)).toThrow('identifier state is missing');
  // @ts-expect-error -- a key is checked like an object
  expect(() => Tree.objectKey(identity)).toThrow('identifier state is missing');
});

test('objects of declared foreign types, and of a key, can be collected', () => {
  const collect = () => [orchard, machine, found];
  defineAdapter({
    ...functions,
    objectTypes: [Orchard],
    foreignObjectTypes: [VirtualMachine],
    collect,
  });
  defineAdapter({ ...functions, objectTypes: [], collect: () => [found] });
  // @ts-expect-error -- VirtualMachine is not among the foreign object types
  defineAdapter({ ...functions, objectTypes: [Orchard], collect: () => [machine] });
  // @ts-expect-error -- nor are own object types
  defineAdapter({ ...functions, objectTypes: [], collect: () => [orchard] });
});

test('the adapter instance can be collected with its own attributes', () => {
  defineAdapter({
    ...functions,
    objectTypes: [Orchard],
    instance: { attributes: { trees: metric() } },
    collect({ instance }) {
      expectTypeOf(instance).toExtend<AdapterInstanceObject>();
      // @ts-expect-error -- not declared
      expectTypeOf(instance.withMetric).toBeCallableWith('rows', 1);
      return [instance.set({ trees: 120 }).addChild(orchard)];
    },
  });
});

test('an adapter instance without attributes takes no values', () => {
  defineAdapter({
    ...functions,
    objectTypes: [],
    collect({ instance }) {
      instance.set({});
      // @ts-expect-error -- not declared
      expectTypeOf(instance.set).toBeCallableWith({ trees: 120 });
    },
  });
});

test('every object is an object, and only one made of a key is a foreign object', () => {
  expectTypeOf(orchard).toExtend<MonitoredObject>();
  expectTypeOf(machine).toExtend<MonitoredObject<'VirtualMachine'>>();
  expectTypeOf(machine).not.toExtend<MonitoredObject<'orchard'>>();
  expectTypeOf(found).toExtend<MonitoredObject>();
  expectTypeOf(machine).not.toExtend<ForeignObject>();
  expectTypeOf(machine).not.toExtend<AdapterInstanceObject>();
});

test('a foreign object takes any path and needs a whole key', () => {
  found.withMetric('orchard|trees', 120).withProperty('orchard|rows', 7);
  // @ts-expect-error -- the adapter kind is missing
  expect(() => foreignObject({ name: 'vm', objectKind: 'VirtualMachine' })).toThrow('adapterKind');
});
