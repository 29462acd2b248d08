import { describe, expect, test } from 'vitest';
import { defineAdapter, defineObjectType, metric, property } from '../../src/index.ts';
import {
  adapterMatchers,
  assertHasObject,
  assertIdempotent,
  assertMatchesDefinition,
  assertValidResult,
  collectTwice,
  TestFailure,
  testAdapter,
} from '../../src/testing/index.ts';
import '../../src/testing/vitest.ts';
import { account, orchardAdapter, Tree } from './orchard-adapter.ts';

expect.extend(adapterMatchers);

const orchard = testAdapter(orchardAdapter);

describe('a good result', () => {
  test('passes all matchers', async () => {
    const result = await orchard.collect(account);
    expect(result).toBeValidResult();
    expect(result.json).toBeValidResult();
    expect(result).toMatchDefinition(orchardAdapter);
    expect(result).toHaveObject(Tree, { row: 7 });
    expect(result).toHaveObject('tree', 'Tree 7', {
      variety: 'Gala',
      'sensor:A|moisture': expect.closeTo(31, 1),
      missing: undefined,
    });
    expect(result).not.toHaveObject('tree', 'Tree 9');
    expect(await collectTwice(orchard, account)).toBeIdempotent();
    expect(await collectTwice(orchard, { ...account, collectionNumber: 2 })).not.toBeIdempotent();
  });

  test('passes all assertions', async () => {
    const result = await orchard.collect(account);
    assertValidResult(result);
    assertMatchesDefinition(result, orchardAdapter);
    assertHasObject(result, Tree, 'Tree 7', { 'sensor:A|moisture': 31 });
    assertIdempotent(await collectTwice(orchard, account));
  });
});

describe('what is wrong is said', () => {
  test('of a failed collection', async () => {
    const result = await orchard.collect();
    const message = /^The result is not valid:\n {2}the collection failed: Test: parameter host/;
    expect(() => assertValidResult(result)).toThrow(message);
    expect(() => expect(result).toBeValidResult()).toThrow(message);
    expect(() => assertValidResult(result)).toThrow(TestFailure);
  });

  test('of an object that is not there, or has other values', async () => {
    const result = await orchard.collect(account);
    expect(() => assertHasObject(result, 'tree', 'Tree 5')).toThrow(
      'There is no tree "Tree 5", but',
    );
    const values = { variety: 'Fuji', age: 0, 'sensor:B|moisture': 1 };
    expect(() => expect(result).toHaveObject(Tree, 'Tree 7', values)).toThrow(
      [
        'tree "Tree 7" (row=7) has other values:',
        '  variety: expected "Fuji", got "Gala"',
        '  sensor:B|moisture: expected 1, got nothing',
      ].join('\n'),
    );
    expect(() => expect(result).not.toHaveObject('tree', 'Tree 7')).toThrow(
      'tree "Tree 7" (row=7) is in the result.',
    );
  });

  test('of objects that the definition does not know like this', async () => {
    const attributes = { height: metric({ discrete: true }), note: property() };
    const Loose = defineObjectType('bush', { dynamic: true });
    const Strict = defineObjectType('bush', {
      attributes,
      identifiers: { kind: { type: 'enum', values: ['rose'] } },
    });
    const collecting = (objectTypes: [typeof Loose] | [typeof Strict]) =>
      defineAdapter({
        key: 'GardenAdapter',
        objectTypes,
        test: () => undefined,
        collect({ result, instance }) {
          const bush = Loose.object({ name: 'Bush 1' });
          bush.withMetric('height', 1.5).withMetric('width', 2).withProperty('height', 'high');
          result.add(bush.addEvent({ message: 'Cut', faultKey: 'depth' }));
          result.add(instance);
        },
      });
    const result = await testAdapter(collecting([Loose])).collect();
    expect(result).toMatchDefinition(collecting([Loose]));
    expect(() => assertMatchesDefinition(result, collecting([Strict]))).toThrow(
      [
        'The result does not match the definition:',
        ...[
          'identifier kind has no value',
          'metric height takes a whole number, and is 1.5',
          'metric width is not declared by the object type: add it to the attributes',
          'height is declared as a metric, and was collected as a property',
          'the event "Cut" is about depth, which is not declared',
        ].map((problem) => `  bush "Bush 1": ${problem}`),
      ].join('\n'),
    );
    expect(() => assertMatchesDefinition(result, orchardAdapter)).not.toThrow();
    expect(() => assertMatchesDefinition(result, {})).toThrow('the adapter has no definition');
  });
});

describe('collecting twice', () => {
  /** Whose objects are those that the function makes for the first and for the second collection. */
  function changing(make: (again: boolean) => ReturnType<typeof Tree.object>[]) {
    return testAdapter(
      defineAdapter({
        key: 'OrchardAdapter',
        objectTypes: [Tree],
        test: () => undefined,
        collect: ({ collectionNumber }) => make(collectionNumber === 1),
      }),
    );
  }

  test('finds objects that come, go, or are called otherwise', async () => {
    const tester = changing((again) => [
      Tree.object({ name: again ? 'tree 1' : 'Tree 1', row: 1 }),
      Tree.object({ name: 'Tree 2', row: again ? 3 : 2 }),
    ]);
    const twice = await collectTwice(tester);
    expect(twice.differences).toEqual([
      'tree "Tree 1" (row=1) is tree "tree 1" (row=1) in the second collection',
      'tree "Tree 2" (row=2) is missing in the second collection',
      'tree "Tree 2" (row=3) is new in the second collection',
    ]);
    expect(() => assertIdempotent(twice)).toThrow(
      `Two collections differ:\n  ${twice.differences[0]}`,
    );
  });

  test('finds what becomes more, and what is in one collection only', async () => {
    const kept: string[] = [];
    const child = Tree.objectKey({ name: 'Tree 2', row: 2 });
    const tester = changing((again) => {
      kept.push('Frost');
      const tree = Tree.object({ name: 'Tree 1', row: 1 });
      for (const [index, message] of kept.entries())
        tree.addEvent({ message: `${message} ${index}` });
      tree.set(again ? { variety: 'Gala' } : { age: 1 });
      return [tree, Tree.object({ name: child.name, row: 2 })];
    });
    expect((await collectTwice(tester)).differences).toEqual([
      'tree "Tree 1" (row=1) has property age in the first collection only',
      'tree "Tree 1" (row=1) has property variety in the second collection only',
      'tree "Tree 1" (row=1) has 1 events, and 2 in the second collection',
    ]);
  });

  test('finds failures, and does not mind values', async () => {
    const tester = changing((again) => {
      if (again) throw new Error('once only');
      return [];
    });
    expect((await collectTwice(tester)).differences).toEqual([
      'the second collection failed: once only',
    ]);
    expect(
      (await collectTwice(orchard, { ...account, collectionNumber: 2 })).differences,
    ).toContain('step "bees" of the second collection failed');
  });
});
