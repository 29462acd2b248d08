import { expect, test } from 'vitest';
import { type CollectInput, defineAdapter } from '../../src/index.ts';
import {
  adapterMatchers,
  assertIdempotent,
  collectTwice,
  testAdapter,
} from '../../src/testing/index.ts';
import '../../src/testing/vitest.ts';
import { Tree } from './orchard-adapter.ts';

expect.extend(adapterMatchers);

/** Collects as the function does, which is told whether it is the second time. */
function twiceBy(collect: (context: CollectInput, again: boolean) => void | Promise<void>) {
  const adapter = defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Tree],
    test: () => undefined,
    collect: (context) => collect(context, context.collectionNumber === 1),
  });
  return collectTwice(testAdapter(adapter));
}

function swarm(): never {
  throw new Error('They swarm');
}

test('a step that fails both times is no difference, and is told', async () => {
  const twice = await twiceBy(async ({ result, step }) => {
    result.add(Tree.object({ name: 'Tree 7', row: 7 }));
    await step('bees', swarm);
  });
  expect(twice.differences).toEqual([]);
  expect(twice.failedAlike).toEqual(['Step "bees" failed: They swarm']);
  assertIdempotent(twice);
  expect(() => expect(twice).not.toBeIdempotent()).toThrow(
    'Both collections are alike, and both failed alike: Step "bees" failed: They swarm',
  );
});

test('a failure of both is told beside the objects that differ', async () => {
  const twice = await twiceBy(async ({ result, step }, again) => {
    result.add(Tree.object({ name: 'Tree 7', row: again ? 8 : 7 }));
    await step('bees', swarm);
  });
  expect(() => assertIdempotent(twice)).toThrow(
    [
      'Two collections differ:',
      '  tree "Tree 7" (row=7) is missing in the second collection',
      '  tree "Tree 7" (row=8) is new in the second collection',
      'both collections failed alike: Step "bees" failed: They swarm',
    ].join('\n'),
  );
});

test('steps that fail in one collection only, or collections for other reasons, differ', async () => {
  const steps = await twiceBy(async ({ result, step }, again) => {
    result.add(Tree.object({ name: 'Tree 7', row: 7 }));
    await step(again ? 'bees' : 'rows', swarm);
  });
  expect(steps.differences).toEqual([
    'step "rows" of the first collection failed',
    'step "bees" of the second collection failed',
  ]);
  const reasons = await twiceBy((_, again) => {
    throw new Error(again ? 'no ladder' : 'no basket');
  });
  expect(reasons).toMatchObject({
    differences: [
      'the first collection failed: no basket',
      'the second collection failed: no ladder',
    ],
    failedAlike: [],
  });
});

test('collections that fail alike are compared by what they found', async () => {
  const twice = await twiceBy(({ result }) => {
    result.add(Tree.object({ name: 'Tree 7', row: 7 }));
    swarm();
  });
  expect(twice).toMatchObject({ differences: [], failedAlike: ['They swarm'] });
  assertIdempotent(twice);
});

test('collections that fail alike and find nothing say nothing about identity', async () => {
  const twice = await twiceBy(swarm);
  expect(twice.differences).toEqual([]);
  expect(() => assertIdempotent(twice)).toThrow(
    'There are no objects to compare: both collections failed alike: They swarm',
  );
});

test('nor do collections of which all steps failed', async () => {
  const twice = await twiceBy(async ({ step }) => step('bees', swarm));
  const message = 'Nothing was collected. Step "bees" failed: They swarm';
  expect(twice).toMatchObject({ differences: [], failedAlike: [message] });
  expect(() => assertIdempotent(twice)).toThrow(`both collections failed alike: ${message}`);
  expect(() => twice.first.object(Tree, 'Tree 7')).toThrow(
    `It has OrchardAdapter_adapter_instance: 1. It failed: ${message}`,
  );
});
