import { expect, test } from 'vitest';
import { type CollectInput, defineObjectType, type MonitoredObject } from '../../src/index.ts';
import { collected, namesIn } from '../run/collected.ts';

const Row = defineObjectType('row', {});
/** Work that does not end. */
const hang = (begun: () => void = () => {}) => {
  begun();
  return new Promise<never>(() => {});
};

async function* itemsThatCease() {
  yield 1;
  await hang();
}

type Collect = (input: CollectInput, begun: () => void) => AsyncGenerator<MonitoredObject>;

test.each<[string, Collect]>([
  [
    'a step',
    async function* ({ step }, begun) {
      yield Row.object({ name: 'A' });
      await step('rows', () => hang(begun));
    },
  ],
  [
    'a step that yields',
    ({ steps }, begun) =>
      steps.stream('rows', async function* () {
        yield Row.object({ name: 'A' });
        begun();
        await hang();
      }),
  ],
  [
    'a call for one of the items',
    async function* ({ steps }, begun) {
      yield Row.object({ name: 'A' });
      yield* steps.each([1, 2], { name: 'rows', limit: 2 }, () => hang(begun));
    },
  ],
  [
    'the source of the items',
    async function* ({ steps }, begun) {
      yield Row.object({ name: 'A' });
      yield* steps.each(itemsThatCease(), { name: 'rows', limit: 2 }, () => void begun());
    },
  ],
  [
    'a call without isolation',
    async function* ({ steps }, begun) {
      yield Row.object({ name: 'A' });
      yield* steps.concurrently([1], 2, () => hang(begun));
    },
  ],
])('%s that does not hear of the end of the run is left alone', async (_, collect) => {
  const controller = new AbortController();
  const begun = () => setImmediate(() => controller.abort(new Error('the server ends the run')));
  const { code, result, log } = await collected((input) => collect(input, begun), controller);
  // What was collected, and no event: an aborted run is no failed step.
  expect(namesIn(result)).toEqual(['A']);
  expect(result.errorMessage).toBe('the server ends the run');
  expect(log.join('')).not.toContain('Step "rows" failed');
  expect(code).toBe(1);
});

test('no step is begun in a run that has ended', async () => {
  const controller = new AbortController();
  const begun: string[] = [];
  await collected(async ({ step, steps }) => {
    controller.abort(new Error('the server ends the run'));
    await expect(step('rows', () => void begun.push('step'))).rejects.toThrow('ends the run');
    const rows = steps.each([1], { name: 'rows' }, () => void begun.push('each'));
    await expect(rows.next()).rejects.toThrow('ends the run');
    const stream = steps.stream('rows', () => [begun.push('stream')]);
    await expect(stream.next()).rejects.toThrow('ends the run');
  }, controller);
  expect(begun).toEqual([]);
});
