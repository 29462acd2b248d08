import { expectTypeOf, test } from 'vitest';
import {
  type AdapterInstanceObject,
  type CollectedObject,
  type CollectResult,
  defineAdapter,
  defineObjectType,
  foreignObject,
  foreignObjectType,
  group,
  type MonitoredObject,
  metric,
} from '../../src/index.ts';

const Tree = defineObjectType('tree', {
  identifiers: { id: {}, row: { type: 'integer' } },
  attributes: { fruit: group({ attributes: { count: metric() } }) },
});
const Bee = defineObjectType('bee', {});
const Host = foreignObjectType('VMWARE', 'HostSystem', { identifiers: { moid: {} } });

const declared = {
  key: 'OrchardAdapter',
  objectTypes: [Tree],
  foreignObjectTypes: [Host],
  instance: { attributes: { trees: metric() } },
  test: () => undefined,
} as const;

test('objects of the declared types, with their own values, can be made and looked up', () => {
  defineAdapter({
    ...declared,
    collect({ result, instance }) {
      const tree = result.object(Tree, { name: 'Gala', id: 'T-1', row: 7 });
      tree.set({ fruit: { count: 3 } });
      expectTypeOf(tree.objectType).toEqualTypeOf<'tree'>();
      expectTypeOf(result.get(Tree, { name: 'Gala', id: 'T-1', row: 7 })).toEqualTypeOf<
        typeof tree | undefined
      >();
      expectTypeOf(result.objects(Tree)).toEqualTypeOf<(typeof tree)[]>();
      expectTypeOf(result.objects()).toEqualTypeOf<MonitoredObject[]>();
      expectTypeOf(result.add(tree)).toEqualTypeOf(tree);
      result.object(Host, { name: 'esx', moid: 'host-1' });
      result.add(instance).set({ trees: 1 });
      result.add(foreignObject({ name: 'a', adapterKind: 'b', objectKind: 'c', identifiers: [] }));
      result.addAll([tree, instance]);
    },
  });
});

test('other types, and wrong identities, do not compile', () => {
  defineAdapter({
    ...declared,
    collect({ result }) {
      // @ts-expect-error -- not declared
      const make = () => result.object(Bee, { name: 'Maja' });
      // @ts-expect-error -- not declared
      const add = () => result.add(Bee.object({ name: 'Maja' }));
      // @ts-expect-error -- not declared
      const addAll = () => result.addAll([Bee.object({ name: 'Maja' })]);
      // @ts-expect-error -- not declared
      const list = () => result.objects(Bee);
      // @ts-expect-error -- the row is missing
      const incomplete = () => result.object(Tree, { name: 'Gala', id: 'T-1' });
      // @ts-expect-error -- the row is a number
      const wrong = () => result.get(Tree, { name: 'Gala', id: 'T-1', row: '7' });
      expectTypeOf([make, add, addAll, list, incomplete, wrong]).toBeArray();
    },
  });
});

test('relationship modes are those of the contract, for declared types', () => {
  defineAdapter({
    ...declared,
    collect({ result }) {
      result.updateRelationships = 'none';
      result.updateRelationships = { tree: 'all', HostSystem: 'perObject' };
      // @ts-expect-error -- not declared
      const undeclared = () => (result.updateRelationships = { bee: 'all' });
      // @ts-expect-error -- no mode
      const noMode = () => (result.updateRelationships = { tree: true });
      expectTypeOf([undeclared, noMode]).toBeArray();
    },
  });
  // @ts-expect-error -- no mode
  const wrong = () => defineAdapter({ ...declared, relationships: 'some', collect: () => [] });
  expectTypeOf(wrong).toBeFunction();
});

test('steps give what their work gives, or undefined', () => {
  defineAdapter({
    ...declared,
    async *collect({ step, steps }) {
      expectTypeOf(await step('trees', () => 7)).toEqualTypeOf<number | undefined>();
      expectTypeOf(await step('trees', async () => ['Gala'])).toEqualTypeOf<string[] | undefined>();
      yield* steps.each([1, 2], { name: 'trees' }, async (row) =>
        row === 1 ? undefined : Tree.object({ name: 'Gala', id: 'T-1', row }),
      );
      for await (const text of steps.concurrently(['a'], 2, async (item) => item.length)) {
        expectTypeOf(text).toEqualTypeOf<number>();
      }
      yield* steps.stream('hosts', async function* () {
        yield Host.object({ name: 'esx', moid: 'host-1' });
      });
    },
  });
  defineAdapter({
    ...declared,
    // @ts-expect-error -- bees are not declared
    async *collect({ steps }) {
      yield* steps.each(['Maja'], { name: 'bees' }, (name) => Bee.object({ name }));
    },
  });
});

test('a function of the author may take the result for one of the types, or for any', () => {
  const trees = (result: CollectResult<typeof Tree>) =>
    result.object(Tree, { name: 'Gala', id: 'T-1', row: 7 });
  const count = (result: CollectResult) => result.objects().length;
  defineAdapter({
    ...declared,
    collect({ result }) {
      expectTypeOf(trees(result).objectType).toEqualTypeOf<'tree'>();
      expectTypeOf(count(result)).toEqualTypeOf<number>();
    },
  });
});

test('what is collected is any of the objects', () => {
  expectTypeOf<MonitoredObject<'tree'>>().toExtend<CollectedObject>();
  expectTypeOf<AdapterInstanceObject>().toExtend<CollectedObject>();
});
