import { expect, test } from 'vitest';
import { defineObjectType, foreignObjectType } from '../../src/index.ts';
import { contentOf } from '../../src/object/monitored-object.ts';
import type { Relations } from '../../src/object/relations.ts';

const Tree = defineObjectType('tree', { attributes: {} });
const Orchard = defineObjectType('orchard', { attributes: {} });
const Host = foreignObjectType('VMWARE', 'HostSystem');

const tree = (name: string) => Tree.object({ name });
const orchard = (name = 'North') => Orchard.object({ name });
const names = (keys: readonly { readonly name: string }[]) => keys.map(({ name }) => name);

test('children and parents are listed in the order they were added, each once', () => {
  const north = orchard()
    .addChild(tree('B'))
    .addChildren([tree('A'), tree('b')]);
  expect(names(north.children)).toEqual(['B', 'A']);
  const shared = tree('C')
    .addParents([orchard('South'), north])
    .addParent(orchard('SOUTH'));
  expect(names(shared.parents)).toEqual(['South', 'North']);
  expect(names(north.children)).toEqual(['B', 'A', 'C']);
});

test('adding a parent marks the parent, not the child', () => {
  const [north, gala] = [orchard(), tree('Gala')];
  gala.addParent(north);
  expect(contentOf(north).relations?.children).toEqual([gala.key]);
  expect(contentOf(gala).relations).toBeUndefined();
});

test('an empty list of children is a word about children, and none of parents is nothing', () => {
  expect(contentOf(orchard().addChildren([])).relations?.children).toEqual([]);
  expect(contentOf(orchard().addParents([])).relations).toBeUndefined();
});

test('a parent may be an object of another adapter', () => {
  const gala = tree('Gala').addParent(Host.object({ name: 'esx-1' }));
  expect(gala.parents).toMatchObject([{ adapterKind: 'VMWARE', objectKind: 'HostSystem' }]);
});

test('an object cannot be its own child, whichever object stands for it', () => {
  const north = orchard();
  const message = 'orchard "NORTH" cannot be a child of itself.';
  expect(() => north.addChild(orchard('NORTH'))).toThrow(message);
  expect(() => orchard('NORTH').addParent(north)).toThrow(message);
  expect(() => north.addChild(tree('North'))).not.toThrow();
});

test('relationships named after an object was sent are told, of this object and of its parents', () => {
  const [north, south, gala] = [orchard(), orchard('South'), tree('Gala')];
  const told: Relations[] = [];
  for (const object of [north, gala]) {
    contentOf(object).sent = true;
    contentOf(object).listener = { related: (_, relations) => told.push(relations) };
  }
  north.addChildren([]);
  gala.addParent(south);
  expect(names(told.map(({ parent }) => parent))).toEqual(['North', 'South']);
  expect(told[1]?.children).toEqual([gala.key]);
});
