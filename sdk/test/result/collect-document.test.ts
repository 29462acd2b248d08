import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import {
  defineObjectType,
  foreignObject,
  foreignObjectType,
  metric,
  property,
} from '../../src/index.ts';
import { CollectDocument } from '../../src/result/collect-document.ts';
import { auto, newDocument } from './written-document.ts';

const Tree = defineObjectType('tree', { attributes: { note: property(), height: metric() } });
const Bee = defineObjectType('bee', { attributes: {} });
const Host = foreignObjectType('VMWARE', 'HostSystem', { attributes: { trees: metric() } });

test('a collection without objects is a valid, empty result', async () => {
  const { document, parts } = newDocument();
  await document.end(auto);
  expect(parts).toEqual(['{"result":[],"relationships":[]}']);
});

test('values have one time, that of the collection, or their own', async () => {
  const before = Date.now();
  const { document, parsed } = newDocument();
  const tree = Tree.object({ name: 'A' }).set({ note: 'ripe', height: 2.5 });
  document.add(tree.withMetric('height', -3, 1000).withMetric('height', 1e21, 2000));
  await document.end(auto);
  const [{ metrics, properties, events }] = parsed().result;
  const { timestamp } = metrics[0];
  expect(timestamp).toBeGreaterThanOrEqual(before);
  expect(metrics).toEqual([
    { key: 'height', numberValue: 2.5, timestamp },
    { key: 'height', numberValue: -3, timestamp: 1000 },
    { key: 'height', numberValue: 1e21, timestamp: 2000 },
  ]);
  expect(properties).toEqual([{ key: 'note', stringValue: 'ripe', timestamp }]);
  expect(events).toEqual([]);
  expect(validate('CollectResult', parsed())).toEqual([]);
});

test('two objects with the same identity are refused, also where one names its adapter', () => {
  const { document } = newDocument();
  const OwnTree = foreignObjectType('OrchardAdapter', 'tree');
  document.add(Tree.object({ name: 'North' }));
  expect(() => document.add(Tree.object({ name: 'NORTH' }))).toThrow(
    expect.objectContaining({
      code: 'DUPLICATE_OBJECT',
      message:
        'tree "NORTH" is in this collection already, as tree "North", compared without regard to case: collect each object once.',
    }),
  );
  expect(() => document.add(OwnTree.object({ name: 'North' }))).toThrow('collection already');
});

test('an object of a type that the adapter does not declare is refused', () => {
  const { document } = newDocument([Tree]);
  expect(() => document.add(Bee.object({ name: 'Maja' }))).toThrow(
    'bee "Maja": add its object type to objectTypes of the adapter.',
  );
  expect(() => document.add(Host.object({ name: 'esx' }))).toThrow(
    'HostSystem "esx": add its object type to foreignObjectTypes of the adapter.',
  );
});

test('foreign objects of declared types, and any made of a key, may be collected', async () => {
  const { document, parsed } = newDocument([Tree, Host]);
  document.add(Host.object({ name: 'esx' }).set({ trees: 2 }));
  const key = { name: 'vm', adapterKind: 'VMWARE', objectKind: 'VirtualMachine', identifiers: [] };
  document.add(foreignObject(key).withMetric('trees', 1));
  await document.end(auto);
  expect(parsed().result).toMatchObject([{ key: { adapterKind: 'VMWARE' } }, { key }]);
});

test('a foreign object without values and events is not written, and keeps its children', async () => {
  const { document, parsed } = newDocument();
  const [host, tree] = [Host.object({ name: 'esx' }), Tree.object({ name: 'A' })];
  document.add(host.addChild(tree));
  document.add(tree);
  await document.end(auto);
  expect(parsed()).toMatchObject({
    result: [{ key: { name: 'A' } }],
    relationships: [
      { parent: { name: 'esx' }, children: [{ name: 'A' }] },
      { parent: { name: 'A' }, children: [] },
    ],
  });
});

test('something that is no object is refused, and the document stays whole', async () => {
  const { document, parsed } = newDocument();
  document.add(Tree.object({ name: 'A' }));
  // @ts-expect-error -- not made by an object type
  expect(() => document.add({ name: 'B' })).toThrow('made by ObjectType.object() only');
  await document.fail('broken');
  expect(parsed()).toMatchObject({ result: [{}], errorMessage: 'broken' });
});

test('an object that cannot be written to its end leaves nothing of itself', async () => {
  const { document, parsed } = newDocument();
  document.add(Tree.object({ name: 'A' }));
  const broken = Tree.object({ name: 'B' }).set({ note: 'ripe' });
  const identifiers = [{ key: 'a value is missing', isPartOfUniqueness: false }];
  Object.defineProperty(broken, 'key', { value: { ...broken.key, identifiers } });
  expect(() => document.add(broken)).toThrow();
  document.add(Tree.object({ name: 'C' }));
  await document.end(auto);
  expect(parsed().result).toMatchObject([{ key: { name: 'A' } }, { key: { name: 'C' } }]);
});

test('a document that cannot be ended is completed with those relationships that are whole', async () => {
  const { document, parsed } = newDocument();
  const [tree, child] = [Tree.object({ name: 'A' }), Tree.object({ name: 'B' })];
  document.add(tree.addChild(child));
  const identifiers = [{ key: 'a value is missing', isPartOfUniqueness: false }];
  Object.assign(child.key, { name: 'B', identifiers });
  const other = { parent: tree.key, children: [], add: true, clearFirst: false };
  const broken = { ...other, children: [child.key] };
  await expect(
    document.end({ ...auto, update: 'none', explicit: [other, broken] }),
  ).rejects.toThrow();
  await document.fail('broken');
  expect(parsed()).toMatchObject({
    result: [{}],
    relationships: [{ parent: { name: 'A' }, children: [] }],
    errorMessage: 'broken',
  });
});

test('a failure before the first object leaves nothing but the message', async () => {
  const { document, parsed } = newDocument();
  await document.fail('no "ladder"');
  expect(parsed()).toEqual({ errorMessage: 'no "ladder"' });
});

test('objects that do not exist are told under the name of the contract, those collected left out', async () => {
  const { document, parsed } = newDocument();
  const [here, gone] = ['here', 'gone'].map((name) => Tree.object({ name }));
  if (here) document.add(here);
  await document.end(
    auto,
    [here, gone, gone].flatMap((tree) => tree?.key ?? []),
  );
  expect(parsed().notExistingObjects).toMatchObject([
    { name: 'gone', adapterKind: 'OrchardAdapter', objectKind: 'tree', identifiers: [] },
  ]);
  expect(validate('CollectResult', parsed())).toEqual([]);
});

test('bytes are gathered into large parts, and the next object waits until a part is taken', async () => {
  const { promise: taken, resolve: take } = Promise.withResolvers<void>();
  const lengths: number[] = [];
  const document = new CollectDocument({
    adapterKind: 'OrchardAdapter',
    objectTypes: [Tree],
    write: (bytes) => {
      lengths.push(bytes.length);
      return taken;
    },
    warn: () => {},
  });
  const note = 'x'.repeat(1000);
  let added = 0;
  const adding = (async () => {
    for (; added < 2000; added += 1) {
      await document.add(Tree.object({ name: `Tree ${added}` }).set({ note, height: added }));
    }
  })();
  await expect.poll(() => lengths.length).toBe(1);
  expect(lengths[0]).toBeGreaterThanOrEqual(256 * 1024);
  expect(added).toBeLessThan(500);
  take();
  await adding;
  await document.end(auto);
  expect(lengths.length).toBeLessThan(15);
});
