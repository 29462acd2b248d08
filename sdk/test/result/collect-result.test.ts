import { expect, test } from 'vitest';
import { defineObjectType, foreignObjectType, metric } from '../../src/index.ts';
import { CollectResult } from '../../src/result/collect-result.ts';

const Tree = defineObjectType('tree', {
  identifiers: { id: {}, note: { partOfUniqueness: false, required: false } },
  attributes: { height: metric() },
});
const Row = defineObjectType('row', {});
const Host = foreignObjectType('VMWARE', 'HostSystem', { attributes: { trees: metric() } });
const ForeignRow = foreignObjectType('VMWARE', 'row');

function newResult() {
  const keys = {
    adapterKind: 'OrchardAdapter',
    isYielded: () => false,
    check: () => {},
    objectTypes: undefined,
  };
  return new CollectResult(keys, 'auto');
}

const tree = (id: string, name = `Tree ${id}`) => Tree.object({ name, id });

test('the same identity is the same object, whatever else differs; the first name stays', () => {
  const result = newResult();
  const first = result.object(Tree, { name: 'Gala', id: 'T-1', note: 'old' });
  expect(result.object(Tree, { name: 'Fuji', id: 't-1', note: 'new' })).toBe(first);
  expect(result.object(Tree, { name: 'Gala', id: 'T-2' })).not.toBe(first);
  expect(first.key.name).toBe('Gala');
  expect(result.objects()).toHaveLength(2);
});

test('an object that was made elsewhere may be added, and added again', () => {
  const result = newResult();
  const gala = tree('T-1');
  expect(result.add(gala)).toBe(gala);
  result.add(gala);
  expect(result.object(Tree, { name: 'Gala', id: 'T-1' })).toBe(gala);
});

test('another object with the same identity is refused', () => {
  const result = newResult();
  result.object(Tree, { name: 'Gala', id: 'T-1' });
  expect(() => result.add(tree('t-1'))).toThrow(
    expect.objectContaining({
      code: 'DUPLICATE_OBJECT',
      message:
        'tree "Tree t-1" (id=t-1, note=): another object with this identity is in this collection already.',
    }),
  );
});

test('of several objects all others are added, and every duplicate is named in one error', () => {
  const result = newResult();
  result.addAll([tree('1'), tree('2')]);
  expect(() => result.addAll([tree('2'), tree('3'), tree('1'), tree('4')])).toThrow(
    /^tree "Tree 2" \(id=2.*, tree "Tree 1" \(id=1/,
  );
  expect(result.objects().map(({ key }) => key.name)).toEqual([
    'Tree 1',
    'Tree 2',
    'Tree 3',
    'Tree 4',
  ]);
});

test('objects are found by type and identity, or by key', () => {
  const result = newResult();
  const gala = result.add(tree('T-1'));
  expect(result.get(Tree, { name: 'any', id: 't-1' })).toBe(gala);
  expect(result.get(Tree, { name: 'Tree T-1', id: 'T-2' })).toBeUndefined();
  expect(result.get({ ...gala.key, adapterKind: 'OrchardAdapter' })).toBe(gala);
  expect(result.get({ ...gala.key, adapterKind: 'VMWARE' })).toBeUndefined();
});

test('objects are listed by type, also where another adapter calls a type the same, or by adapter', () => {
  const result = newResult();
  const objects = [
    result.object(Row, { name: 'A' }),
    result.object(ForeignRow, { name: 'A' }),
    result.object(Host, { name: 'esx' }),
    result.object(Row, { name: 'B' }),
  ];
  const [first, foreign, host, second] = objects;
  expect(result.objects()).toEqual(objects);
  expect(result.objects(Row)).toEqual([first, second]);
  expect(result.objects(ForeignRow)).toEqual([foreign]);
  expect(result.objects({ adapterKind: 'VMWARE' })).toEqual([foreign, host]);
  expect(result.objects({ adapterKind: 'OrchardAdapter' })).toEqual([first, second]);
});

test('an update mode that is none is refused', () => {
  const result = newResult();
  // @ts-expect-error -- no such mode
  expect(() => (result.updateRelationships = 'some')).toThrow(
    'is one of auto, all, none, perObject',
  );
  // @ts-expect-error -- no such mode
  expect(() => (result.updateRelationships = { tree: 'some' })).toThrow('is one of auto');
  expect(result.updateRelationships).toBe('auto');
});
