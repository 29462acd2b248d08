import { expect, test } from 'vitest';
import { defineObjectType, foreignObject } from '../../src/index.ts';
import { collected } from '../run/collected.ts';

const Row = defineObjectType('row', { identifiers: { id: {} } });
const row = (id: string, name = id) => Row.object({ name, id });
const named = (name: string) => expect.objectContaining({ name });

test('children named through several objects of one identity are those of the one that is collected', async () => {
  const { result } = await collected(() => {
    const [p, q, c, d, e] = ['p', 'q', 'c', 'd', 'e'].map((id) => row(id));
    if (!p || !q || !c || !d || !e) return [];
    c.addParent(row('P'));
    q.addChild(d);
    row('p').addChildren([c, e]);
    return [p, q, c, d, e];
  });
  expect(result.relationships).toMatchObject([
    { parent: { name: 'p' }, children: [{ name: 'c' }, { name: 'e' }] },
    { parent: { name: 'q' }, children: [{ name: 'd' }] },
    ...['c', 'd', 'e'].map((name) => ({ parent: { name }, children: [] })),
  ]);
});

test.each(['first', 'last'])(
  'a parent is known by its identity when it is yielded %s',
  async (when) => {
    const { result } = await collected(async function* () {
      if (when === 'first') yield row('p');
      for (const id of ['c', 'd', 'C2']) yield row(id).addParent(row('P', 'another name'));
      if (when === 'last') yield row('p');
    });
    const entry = result.relationships?.find(({ children }) => (children?.length ?? 0) > 0);
    expect(entry).toMatchObject({ parent: row('p').key.name && { name: 'p' } });
    expect(entry?.children).toMatchObject(['c', 'd', 'C2'].map((name) => ({ name })));
  },
);

test('objects that were sent name children through others that were not', async () => {
  const { result } = await collected(async function* ({ result }) {
    result.updateRelationships = 'perObject';
    const [p, c, d] = [row('p'), row('c'), row('d')];
    yield* [p, c, d];
    const other = row('p').addChild(c);
    p.addChild(d);
    other.addChild(row('e'));
    expect(other.children).toEqual(p.children);
    expect(c.parents).toEqual([named('p')]);
  });
  expect(result.relationships).toMatchObject([
    { parent: { name: 'p' }, children: [{ name: 'c' }, { name: 'd' }, { name: 'e' }] },
  ]);
});

test('of a child and a parent that several objects stand for, the collected ones are written', async () => {
  const { result } = await collected(async function* ({ result }) {
    result.updateRelationships = 'perObject';
    yield row('p').addChildren([row('c', 'early'), row('C', 'twice')]);
    yield row('c', 'collected');
  });
  expect(result.relationships).toMatchObject([{ children: [{ name: 'collected' }] }]);
});

test('an object that is its own child by the adapter kind is not written as such, and told of', async () => {
  const own = foreignObject({ ...row('a').key, adapterKind: 'OrchardAdapter' });
  const { code, result, log } = await collected(async function* () {
    yield row('a').addChildren([own, row('b')]);
  });
  expect(result.relationships).toMatchObject([{ children: [{ name: 'b' }] }]);
  expect(log.join('')).toMatch(/Objects that were named as their own children.*: 1\n +row "a"/);
  expect(code).toBe(0);
  const related = await collected(({ result }) => result.relate(row('a'), [own]));
  expect(related.result.errorMessage).toContain('cannot be a child of itself');
});

test('a parent with more children than fit into a part of the document is one entry', async () => {
  const count = 10_000;
  const name = (number: number) => `${'x'.repeat(50)} ${number}`;
  const { result } = await collected(async function* () {
    const parent = row('p');
    for (let number = 0; number < count; number += 1) {
      const child = row(name(number));
      parent.addChild(child);
      parent.addChild(child);
      yield child;
    }
    yield parent;
  });
  const [entry] = result.relationships?.slice(-1) ?? [];
  expect(result.relationships).toHaveLength(count + 1);
  expect(entry?.clearFirst).toBeUndefined();
  expect(entry?.children?.map((child) => child.name)).toEqual(
    Array.from({ length: count }, (_, number) => name(number)),
  );
});
