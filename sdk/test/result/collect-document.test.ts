import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { defineObjectType, metric, property } from '../../src/index.ts';
import { CollectDocument } from '../../src/result/collect-document.ts';

const Tree = defineObjectType('tree', { attributes: { note: property(), height: metric() } });
const Bee = defineObjectType('bee', { attributes: {} });

function collectInto(written: string[], objectTypes: CollectTypes = undefined) {
  const write = async (text: string) => void written.push(text);
  return new CollectDocument({ adapterKind: 'OrchardAdapter', objectTypes, write });
}
type CollectTypes = ConstructorParameters<typeof CollectDocument>[0]['objectTypes'];

test('a collection without objects is a valid, empty result', async () => {
  const written: string[] = [];
  await collectInto(written).end();
  expect(written).toEqual(['{"result":[],"relationships":[]}']);
});

test('an adapter that names no children leaves all relationships as they are', async () => {
  const written: string[] = [];
  const result = collectInto(written);
  await result.add(Tree.object({ name: 'A' }));
  await result.add(Tree.object({ name: 'B' }));
  await result.end();
  expect(JSON.parse(written.join('')).relationships).toEqual([]);
});

test('one object with children, even none, makes the relationships of all objects complete', async () => {
  const written: string[] = [];
  const result = collectInto(written);
  const first = Tree.object({ name: 'A' });
  await result.add(first);
  await result.add(Tree.object({ name: 'B' }));
  first.addChildren([]);
  await result.end();
  const collected = JSON.parse(written.join(''));
  expect(collected.relationships).toMatchObject([
    { parent: { name: 'A' }, children: [] },
    { parent: { name: 'B' }, children: [] },
  ]);
  expect(validate('CollectResult', collected)).toEqual([]);
});

test('two objects with the same identity are refused', async () => {
  const result = collectInto([]);
  await result.add(Tree.object({ name: 'North' }));
  await expect(result.add(Tree.object({ name: 'NORTH' }))).rejects.toMatchObject({
    code: 'DUPLICATE_OBJECT',
    message: 'tree "NORTH" is in this collection already: collect each object once.',
  });
});

test('an object of a type that the adapter does not declare is refused', async () => {
  await expect(collectInto([], [Tree]).add(Bee.object({ name: 'Maja' }))).rejects.toMatchObject({
    code: 'INVALID_OBJECT',
    message: 'bee "Maja": add its object type to objectTypes of the adapter.',
  });
});

test('something that is no object is refused, and the document stays whole', async () => {
  const written: string[] = [];
  const result = collectInto(written);
  await result.add(Tree.object({ name: 'A' }));
  // @ts-expect-error -- not made by an object type
  await expect(result.add({ name: 'B' })).rejects.toThrow('made by ObjectType.object() only');
  await result.fail('broken');
  expect(JSON.parse(written.join(''))).toMatchObject({ result: [{}], errorMessage: 'broken' });
});

test('a failure before the first object leaves nothing but the message', async () => {
  const written: string[] = [];
  await collectInto(written).fail('no "ladder"');
  expect(JSON.parse(written.join(''))).toEqual({ errorMessage: 'no "ladder"' });
});

test('text is gathered into large parts, and the next object waits until a part is taken', async () => {
  const { promise: taken, resolve: take } = Promise.withResolvers<void>();
  const lengths: number[] = [];
  const write = (text: string) => {
    lengths.push(text.length);
    return taken;
  };
  const result = new CollectDocument({ adapterKind: 'OrchardAdapter', objectTypes: [Tree], write });
  const note = 'x'.repeat(1000);
  let added = 0;
  const adding = (async () => {
    for (; added < 2000; added += 1) {
      await result.add(Tree.object({ name: `Tree ${added}` }).set({ note, height: added }));
    }
  })();
  await expect.poll(() => lengths.length).toBe(1);
  expect(lengths[0]).toBeGreaterThanOrEqual(1 << 20);
  expect(added).toBeLessThan(1000);
  take();
  await adding;
  await result.end();
  expect(lengths.length).toBeLessThan(5);
});
