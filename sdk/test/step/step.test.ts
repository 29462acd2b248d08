import type { CollectResult } from '@packwright/api';
import { expect, test } from 'vitest';
import { type CollectInput, defineAdapter, defineObjectType, metric } from '../../src/index.ts';
import { collected, namesIn } from '../run/collected.ts';

const Row = defineObjectType('row', {});
const row = (name: string) => Row.object({ name });

const fail = async (message = 'no ladder') => {
  throw new Error(message);
};

/** The events of the adapter instance, which is called North. */
const messagesIn = ({ result = [] }: CollectResult) =>
  result.find(({ key }) => key.name === 'North')?.events?.map(({ message }) => message);

test('a step gives what its work returns, at once or later', async () => {
  const { code, result } = await collected(async ({ step }) => {
    expect(await step('now', () => 7)).toBe(7);
    expect(await step('later', async () => ['Gala'])).toEqual(['Gala']);
    expect(await step('nothing', () => {})).toBeUndefined();
  });
  expect({ code, result }).toEqual({ code: 0, result: { result: [], relationships: [] } });
});

test.each<[string, () => unknown]>([
  ['rejects', fail],
  [
    'throws',
    () => {
      throw new Error('no ladder');
    },
  ],
])('work that %s leaves the rest alone, and is logged with its stack', async (_, work) => {
  const { code, result, log } = await collected(async ({ result, step }) => {
    result.add(row('before'));
    expect(await step('disks', work)).toBeUndefined();
    result.add(row('after'));
  });
  expect(namesIn(result)).toEqual(['before', 'after', 'North']);
  expect(result.errorMessage).toBeUndefined();
  expect(log.join('')).toMatch(/ERROR Step "disks" failed\n +Error: no ladder\n +at /);
  expect(log.join('')).toContain(
    'WARNING Failed steps, after which relationships are only added: 1',
  );
  expect(code).toBe(0);
});

test('a failed step is an event of the adapter instance that ends with the next collection', async () => {
  const { result } = await collected(async ({ result, step }) => {
    result.add(row('A'));
    await step('disks', () => fail('no ladder\nin the barn'));
  });
  expect(result.result?.at(-1)).toMatchObject({
    key: { name: 'North', adapterKind: 'OrchardAdapter', objectKind: 'o' },
    events: [
      {
        message: 'Step "disks" failed: no ladder in the barn',
        criticality: 2,
        autoCancel: true,
        watchWaitCycle: 1,
        cancelWaitCycle: 1,
      },
    ],
  });
});

test('the adapter instance has its own values too, whenever it is collected', async () => {
  const adapter = defineAdapter({
    key: 'OrchardAdapter',
    instance: { attributes: { rows: metric() } },
    objectTypes: [Row],
    test: () => undefined,
    async *collect({ instance, step }) {
      yield instance.set({ rows: 3 }).addChild(row('A'));
      yield row('A');
      await step('disks', () => fail());
    },
  });
  const { result } = await collected(adapter);
  expect(namesIn(result)).toEqual(['A', 'North']);
  expect(result.result?.at(-1)).toMatchObject({
    metrics: [{ key: 'rows', numberValue: 3 }],
    events: [{ message: 'Step "disks" failed: no ladder' }],
  });
  expect(result.relationships).toMatchObject([{ parent: { name: 'North' }, clearFirst: false }]);
});

test('the same failure is one event, and another failure another one', async () => {
  const { result, log } = await collected(async ({ result, step }) => {
    result.add(row('A'));
    for (const message of ['no ladder', 'no ladder', 'no basket'])
      await step('disks', () => fail(message));
    await step('rows', () => fail());
  });
  expect(messagesIn(result)).toEqual([
    'Step "disks" failed: no ladder',
    'Step "disks" failed: no basket',
    'Step "rows" failed: no ladder',
  ]);
  expect(log.join('')).toContain('relationships are only added: 4');
});

test('after a failed step nothing is removed', async () => {
  const { result } = await collected(async ({ result, step }) => {
    result.updateRelationships = 'all';
    result.add(row('A')).addChild(result.add(row('B')));
    result.add(row('C')).addChildren([]);
    result.addNotExisting(row('D'));
    await step('disks', () => fail());
  });
  expect(result.relationships).toEqual([
    {
      parent: expect.objectContaining({ name: 'A' }),
      children: [expect.objectContaining({ name: 'B' })],
      clearFirst: false,
    },
  ]);
  expect(result).not.toHaveProperty('notExistingObjects');
});

test('steps nest, and one that fails inside of another does not fail it', async () => {
  const { result } = await collected(async ({ result, step }) => {
    const kept = await step('orchard', async () => {
      result.add(row('A'));
      await step('disks', () => fail());
      return 'kept';
    });
    expect(kept).toBe('kept');
  });
  expect(messagesIn(result)).toEqual(['Step "disks" failed: no ladder']);
});

test('a collection in which a step failed and that has no object fails as a whole', async () => {
  const { code, result, log } = await collected(async ({ instance, result, step }) => {
    result.add(instance);
    await step('orchard', () => {});
    await step('rows', () => fail());
    await step('disks', () => fail('no basket'));
  });
  expect(result.errorMessage).toBe(
    'Nothing was collected. Step "rows" failed: no ladder; Step "disks" failed: no basket',
  );
  expect(messagesIn(result)).toHaveLength(2);
  expect(log.join('')).toContain('REPORTED SdkError: Nothing was collected');
  expect(code).toBe(1);
});

test('a reason of several lines is told once when nothing was collected', async () => {
  const { result } = await collected(({ step }) =>
    step('rows', () => fail('no ladder\nno step\n')),
  );
  expect(result.errorMessage).toBe('Nothing was collected. Step "rows" failed: no ladder no step');
});

test('a collection that fails after a failed step shows both', async () => {
  const { code, result } = await collected(async function* ({ step }) {
    yield row('A');
    await step('disks', () => fail());
    throw new Error('the orchard is closed');
  });
  expect(namesIn(result)).toEqual(['A', 'North']);
  expect(messagesIn(result)).toEqual(['Step "disks" failed: no ladder']);
  expect(result.errorMessage).toBe('the orchard is closed');
  expect(code).toBe(1);
});

test('each step is a timer, one that fails too', async () => {
  const { log } = await collected(async ({ result, step }) => {
    result.add(row('A'));
    await step('rows', () => {});
    await step('disks', () => fail());
  });
  const timed = log.filter((entry) => /^INFO (Starting|Finished)/.test(entry));
  expect(timed.map((entry) => entry.split(' in ')[0]?.trim())).toEqual([
    "INFO Starting 'rows'",
    "INFO Finished 'rows'",
    "INFO Starting 'disks'",
    "INFO Finished 'disks'",
  ]);
});

test('secrets of the account are in no event', async () => {
  const credential_fields = [{ key: 'pin', value: 'gala-123456-x', is_password: true }];
  const instance = JSON.stringify({
    adapter_key: { name: 'North', adapter_kind: 'OrchardAdapter', object_kind: 'o' },
    credential_config: { credential_key: 'login', credential_fields },
  });
  const work = async ({ result, step }: CollectInput) => {
    result.add(row('A'));
    await step('disks', () => fail('gala-123456-x is wrong'));
  };
  const { result } = await collected(work, { instance });
  expect(messagesIn(result)).toEqual(['Step "disks" failed: REDACTED is wrong']);
});
