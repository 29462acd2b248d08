import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Adapter } from '../../src/index.ts';
import { testAdapter } from '../../src/testing/index.ts';
import { account, Orchard, orchardAdapter, Tree } from './orchard-adapter.ts';

const orchard = testAdapter(orchardAdapter);

test('a collection has its objects, relationships and missing objects in readable form', async () => {
  const result = await orchard.collect(account);
  expect(result.errorMessage).toBeUndefined();
  expect(result.exitCode).toBe(0);
  expect(result.objects.map(String)).toEqual([
    'orchard "North" (orchard_id=N-1)',
    'tree "Tree 7" (row=7)',
    'tree "Tree 8" (row=8)',
  ]);
  expect(result.relationships).toMatchObject({
    'orchard "North" (orchard_id=N-1)': ['tree "Tree 7" (row=7)', 'tree "Tree 8" (row=8)'],
    'VMWARE VirtualMachine "Press"': ['orchard "North" (orchard_id=N-1)'],
  });
  expect(result.notExistingObjects).toEqual(['tree "Tree 9" (row=9)']);
});

test('an object has its latest values, all values of a metric, events and relatives', async () => {
  const tree = (await orchard.collect(account)).object(Tree, 'Tree 7');
  expect(tree).toMatchObject({
    name: 'Tree 7',
    objectType: 'tree',
    adapterKind: 'OrchardAdapter',
    identifiers: { row: '7' },
    metrics: { 'sensor:A|moisture': 31 },
    properties: { variety: 'Gala', age: 0 },
    events: [{ message: 'Frost risk', criticality: 2 }],
    children: [],
    parents: ['North'],
  });
  expect(tree.metric('sensor:A|moisture')).toBe(31);
  expect(tree.property('variety')).toBe('Gala');
  expect(tree.metricValues('sensor:A|moisture')).toEqual([
    { value: 30, time: account.window.start },
    { value: 31, time: account.window.end },
  ]);
});

test('an object is found by its name, its identifiers, or both, among those of its type', async () => {
  const result = await orchard.collect(account);
  for (const sought of ['Tree 8', { row: 8 }, { row: '8' }, { name: 'Tree 8', row: 8 }]) {
    expect(result.object('tree', sought).name).toBe('Tree 8');
  }
  expect(result.object(Orchard, 'North').children).toEqual(['Tree 7', 'Tree 8']);
  expect(result.objectsOf(Tree)).toHaveLength(2);
  expect(result.objectsOf('bee')).toEqual([]);
});

describe('a lookup that finds nothing', () => {
  test.each([
    [
      'tree',
      'Tree 5',
      'There is no tree "Tree 5", but tree "Tree 7" (row=7), tree "Tree 8" (row=8).',
    ],
    ['tree', { row: 5 }, 'There is no tree (row=5), but tree'],
    ['tree', {}, '2 objects are tree (): tree "Tree 7" (row=7), tree "Tree 8" (row=8).'],
    ['bee', 'Maja', 'The collection has no object of type bee. It has orchard: 1, tree: 2.'],
  ])('says what there is: %s %j', async (type, sought, message) => {
    const result = await orchard.collect(account);
    expect(() => result.object(type, sought)).toThrow(
      expect.objectContaining({
        name: 'AssertionError',
        message: expect.stringContaining(message),
      }),
    );
  });

  test('lists the metrics or properties of the object', async () => {
    const tree = (await orchard.collect(account)).object('tree', 'Tree 7');
    expect(() => tree.metric('sensor:B|moisture')).toThrow(
      'tree "Tree 7" (row=7) has no metric sensor:B|moisture. It has sensor:A|moisture.',
    );
    expect(() => tree.property('toString')).toThrow(
      'has no property toString. It has variety, age.',
    );
  });

  test('tells of steps that failed', async () => {
    const result = await orchard.collect({ ...account, collectionNumber: 3 });
    expect(() => result.object('bee', 'Maja')).toThrow(
      'no object of type bee. It has orchard: 1, tree: 2, OrchardAdapter_adapter_instance: 1. Step "bees" failed: They swarm',
    );
    expect(() => result.object('tree', 'Tree 5')).toThrow(
      'tree "Tree 8" (row=8). Step "bees" failed: They swarm',
    );
  });

  test('tells of the failure of the collection', async () => {
    const failed = await orchard.collect();
    expect(() => failed.object('tree', 'Tree 7')).toThrow(
      /no object of type tree\. It is empty\. It failed: Test: parameter host is required/,
    );
  });
});

test('paths are typed by the object type that was asked for', async () => {
  const tree = (await orchard.collect(account)).object(Tree, 'Tree 7');
  expectTypeOf(tree.metric).parameter(0).toEqualTypeOf<`sensor:${string}|moisture`>();
  expectTypeOf(tree.property('age')).toEqualTypeOf<number>();
  // @ts-expect-error -- not a property
  expect(() => tree.property('height')).toThrow('no property height');
});

test('warnings, steps that failed and the adapter instance are at hand', async () => {
  const result = await orchard.collect({ ...account, collectionNumber: 3 });
  expect(result.errorMessage).toBeUndefined();
  expect(result.failedSteps).toEqual(['bees']);
  expect(result.warnings).toEqual([
    'Row 9 was felled',
    expect.stringContaining('relationships are only added'),
  ]);
  expect(result.log).toContainEqual({
    level: 'warning',
    logger: 'adapter.rows',
    text: 'Row 9 was felled',
  });
  expect(result.instance.events).toMatchObject([{ message: 'Step "bees" failed: They swarm' }]);
  expect(result.notExistingObjects).toEqual([]);
});

test('after a failure there is what was collected, the message, and the error itself', async () => {
  const error = new Error('the ladder broke', { cause: new Error('rotten') });
  const adapter = {
    ...orchardAdapter,
    async *collect() {
      yield Tree.object({ name: 'Tree 7', row: 7 });
      throw error;
    },
  };
  const result = await testAdapter(adapter).collect(account);
  expect(result).toMatchObject({ exitCode: 1, errorMessage: 'the ladder broke: rotten' });
  expect(result.failure).toBe(error);
  expect(result.objects.map(({ name }) => name)).toEqual(['Tree 7']);
});

test('a collection ends when its signal is aborted', async () => {
  const controller = new AbortController();
  const adapter: Adapter = {
    test: () => undefined,
    async collect({ signal }) {
      setImmediate(() => controller.abort(new Error('long enough')));
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    },
  };
  const result = await testAdapter(adapter).collect({ signal: controller.signal });
  expect(result).toMatchObject({ exitCode: 1, errorMessage: 'long enough' });
});

test('texts of several bytes and large collections arrive whole', async () => {
  const adapter = {
    ...orchardAdapter,
    async *collect() {
      for (let row = 0; row < 3000; row += 1) {
        yield Tree.object({ name: `Apfelbäumchen ${'ü'.repeat(400)} ${row}`, row });
      }
    },
  };
  const result = await testAdapter(adapter).collect(account);
  expect(result.objects).toHaveLength(3000);
  expect(result.objects.every(({ name }) => /^Apfelbäumchen ü{400} \d+$/.test(name))).toBe(true);
});
