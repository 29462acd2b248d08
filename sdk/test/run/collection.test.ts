import { expect, test } from 'vitest';
import {
  type Collected,
  defineAdapter,
  defineObjectType,
  foreignObjectType,
  type MonitoredObject,
  metric,
} from '../../src/index.ts';
import { collected, namesIn } from './collected.ts';

const Tree = defineObjectType('tree', { identifiers: { id: {} } });
const Row = defineObjectType('row', {});
const Host = foreignObjectType('VMWARE', 'HostSystem');

const tree = (id: string) => Tree.object({ name: `Tree ${id}`, id });

test('what is in the result is written when collect ends, behind what was yielded', async () => {
  const { code, result, log } = await collected(async function* ({ result }) {
    result.object(Row, { name: 'kept' });
    yield Row.object({ name: 'first' });
    const both = result.object(Row, { name: 'both' });
    yield both;
    yield tree('second');
  });
  expect(namesIn(result)).toEqual(['first', 'both', 'Tree second', 'kept']);
  expect(code).toBe(0);
  expect(log.join('')).toContain('INFO Collected objects: 4, entries of relationships: 0');
});

test.each<[string, Collected<MonitoredObject>]>([
  ['nothing', undefined],
  ['a list', [Row.object({ name: 'listed' })]],
  ['a set', new Set([Row.object({ name: 'listed' })])],
])('collect may fill the result and return %s', async (_, returned) => {
  const { result } = await collected(({ result }) => {
    result.object(Row, { name: 'kept' });
    return returned;
  });
  expect(namesIn(result)).toEqual([...(returned === undefined ? [] : ['listed']), 'kept']);
});

test.each([7, 'a text', {}])('collect that returns %j is refused', async (returned) => {
  // @ts-expect-error -- no objects
  const { code, result } = await collected(() => returned);
  expect(result.errorMessage).toContain('collect must return a list of objects, yield them');
  expect(code).toBe(1);
});

test('an object that was yielded cannot be made again in the result, where it would be another', async () => {
  const { result } = await collected(async function* ({ result }) {
    const row = Row.object({ name: 'A' });
    yield row;
    expect(() => result.object(Row, { name: 'a' })).toThrow('is in this collection already');
    expect(result.add(row)).toBe(row);
    yield Row.object({ name: 'B' });
  });
  expect(namesIn(result)).toEqual(['A', 'B']);
});

test('an error fails the collection, keeps what was collected and leaves relationships alone', async () => {
  const { code, result, log } = await collected(({ result }) => {
    result.object(Row, { name: 'A' }).addChild(result.object(Row, { name: 'B' }));
    result.withError('no ladder');
    result.withError('no basket');
  });
  expect(namesIn(result)).toEqual(['A', 'B']);
  expect(result.relationships).toBeUndefined();
  expect(result.errorMessage).toBe('no ladder; no basket');
  expect(log).toContain('REPORTED SdkError: no ladder; no basket');
  expect(code).toBe(1);
});

test('objects that are gone are told, apart from those that were collected', async () => {
  const { result } = await collected(({ result }) => {
    result.object(Row, { name: 'here' });
    result.addNotExisting(Row.object({ name: 'here' }));
    result.addNotExisting(tree('gone').key);
  });
  expect(result.notExistingObjects).toMatchObject([{ name: 'Tree gone', objectKind: 'tree' }]);
});

test('the result takes the mode of the definition until it has one of its own', async () => {
  const objects = (mode: 'auto' | 'all') =>
    collected(
      defineAdapter({
        key: 'OrchardAdapter',
        objectTypes: [Row],
        relationships: 'none',
        test: () => undefined,
        collect({ result }) {
          result.object(Row, { name: 'A' }).addChild(result.object(Row, { name: 'B' }));
          if (mode === 'all') result.updateRelationships = mode;
        },
      }),
    );
  expect((await objects('auto')).result.relationships).toEqual([]);
  expect((await objects('all')).result.relationships).toHaveLength(2);
});

test('cycles are warned of, named and counted, and the relationships are written', async () => {
  const { code, result, log } = await collected(({ result }) => {
    const [a, b] = ['A', 'B'].map((name) => result.object(Row, { name }));
    if (a && b) a.addChild(b.addChild(a));
  });
  expect(log.join('')).toContain(
    'WARNING Cycles of relationships, which the platform forbids: 1\n  row "A" -> row "B" -> row "A"\n',
  );
  expect(result.relationships).toHaveLength(2);
  expect(code).toBe(0);
});

test('a parent that was never collected is warned of, because its children are not written', async () => {
  const { log } = await collected(async function* () {
    yield Row.object({ name: 'A' }).addParent(Host.object({ name: 'esx' }));
  });
  expect(log.join('')).toMatch(
    /WARNING Parents that were not collected.*: 1\n +VMWARE HostSystem "esx"/,
  );
});

test('a child that was never collected is warned of, unless it is of another adapter', async () => {
  const { log } = await collected(async function* () {
    const host = Host.object({ name: 'esx' });
    yield Row.object({ name: 'A' }).addChildren([Row.object({ name: 'B' }), host]);
    yield Row.object({ name: 'C' }).addChildren([Row.object({ name: 'b' })]);
  });
  expect(log.join('')).toMatch(/WARNING Children that were not collected.*: 1\n +row "B"\n/);
});

test('a child that was not collected after a failed step is not warned of', async () => {
  const { log } = await collected(async function* ({ steps }) {
    const child = Row.object({ name: 'B' });
    yield Row.object({ name: 'A' }).addChild(child);
    yield* steps.stream('children', (): Iterable<typeof child> => {
      throw new Error('no ladder');
    });
  });
  expect(log.join('')).not.toContain('Children that were not collected');
});

test('values that lenient checks refuse are warned of and counted', async () => {
  const Bee = defineObjectType('bee', { checks: 'lenient', attributes: { age: metric() } });
  const { code, log } = await collected(({ result }) => {
    for (let bee = 0; bee < 20; bee += 1) {
      result.object(Bee, { name: `Bee ${bee}` }).set({ age: Number.NaN });
    }
  });
  expect(log.filter((entry) => entry.startsWith('WARNING bee "Bee'))).toHaveLength(10);
  expect(log.join('')).toContain('WARNING Values that were not as declared: 20');
  expect(code).toBe(0);
});

test('an object of a type that is not declared is refused where it is put into the result', async () => {
  const adapter = defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Row],
    test: () => undefined,
    collect({ result }) {
      result.object(Row, { name: 'A' });
      const message =
        'tree "Tree T-1" (id=T-1): add its object type to objectTypes of the adapter.';
      // @ts-expect-error -- not declared
      expect(() => result.add(tree('T-1'))).toThrow(message);
      // @ts-expect-error -- not declared
      expect(() => result.object(Tree, { name: 'Tree T-1', id: 'T-1' })).toThrow(message);
      // @ts-expect-error -- no object
      expect(() => result.add({})).toThrow('made by ObjectType.object() only');
    },
  });
  const { code, result } = await collected(adapter);
  expect({ code, names: namesIn(result) }).toEqual({ code: 0, names: ['A'] });
});
