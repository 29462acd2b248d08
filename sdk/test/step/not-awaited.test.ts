import { expect, test } from 'vitest';
import { type CollectInput, defineObjectType } from '../../src/index.ts';
import { collected, namesIn } from '../run/collected.ts';

const Row = defineObjectType('row', {});
const row = (name: string) => Row.object({ name });

/** Ends when the collection waits for its steps, which it says in the log. */
function collectionEnd() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const onLog = (entry: string) => {
    if (entry.includes('Not awaited')) resolve();
  };
  return { ended: promise, onLog };
}

/** In another turn of the event loop. */
const soon = () => new Promise<void>((resolve) => void setImmediate(resolve));

const failAfter = async (ended: Promise<void>) => {
  await ended;
  throw new Error('no ladder');
};

test('a step that was not awaited is waited for, and its failure is one of the collection', async () => {
  const { ended, onLog } = collectionEnd();
  const collect = async function* ({ step, result }: CollectInput) {
    step('disks', () => failAfter(ended));
    step('rows', async () => {
      await ended;
      result.add(row('late'));
    });
    yield row('A').addChild(row('B'));
    yield row('B');
    yield row('C').addChildren([]);
    result.updateRelationships = 'all';
  };
  const { code, result, log } = await collected(collect, { onLog });
  expect(namesIn(result)).toEqual(['A', 'B', 'C', 'late', 'North']);
  expect(result.result?.at(-1)?.events).toMatchObject([
    { message: 'Step "disks" failed: no ladder' },
  ]);
  expect(result.relationships).toMatchObject([{ parent: { name: 'A' }, clearFirst: false }]);
  expect(log.filter((entry) => entry.includes('Not awaited'))).toEqual([
    'WARNING Not awaited when collect ended: step "disks", step "rows". Write "await step(…)".\n',
  ]);
  expect(code).toBe(0);
});

test('a collection whose only step fails unawaited fails', async () => {
  const { ended, onLog } = collectionEnd();
  const collect = ({ step }: CollectInput) => void step('disks', () => failAfter(ended));
  const { code, result } = await collected(collect, { onLog });
  expect(result.errorMessage).toBe('Nothing was collected. Step "disks" failed: no ladder');
  expect(code).toBe(1);
});

test('what a step that was not awaited begins is waited for too', async () => {
  const { ended, onLog } = collectionEnd();
  const collect = ({ result, step }: CollectInput) => {
    step('outer', async () => {
      await ended;
      step('inner', () => result.add(row('A')));
    });
  };
  const { result, log } = await collected(collect, { onLog });
  expect(namesIn(result)).toEqual(['A']);
  expect(log.filter((entry) => entry.includes('Not awaited'))).toHaveLength(1);
});

test('ten names are enough for a warning', async () => {
  const { ended, onLog } = collectionEnd();
  const collect = ({ step }: CollectInput) => {
    for (let disk = 1; disk <= 12; disk += 1) step(`disk ${disk}`, () => ended);
  };
  const { log } = await collected(collect, { onLog });
  expect(log.join('')).toContain('step "disk 10", and 2 more. Write');
});

test('steps that were awaited, also together, are not warned of', async () => {
  const { log } = await collected(async ({ step }) => {
    await Promise.all([step('disks', () => failAfter(soon())), step('rows', soon)]);
  });
  expect(log.join('')).not.toContain('Not awaited');
});

test('the end of the run ends the wait, and is told', async () => {
  const { ended, onLog } = collectionEnd();
  const controller = new AbortController();
  ended.then(() => controller.abort(new Error('the server ends the run')));
  const collect = async function* ({ step }: CollectInput) {
    yield row('A');
    step('disks', () => new Promise(() => {}));
  };
  const { code, result, log } = await collected(collect, { signal: controller.signal, onLog });
  expect(namesIn(result)).toEqual(['A']);
  expect(result.errorMessage).toBe('the server ends the run');
  expect(log.join('')).not.toContain('Step "disks" failed');
  expect(code).toBe(1);
});

test.each<[string, (result: CollectInput['result']) => unknown]>([
  ['object', (result) => result.object(Row, { name: 'late' })],
  ['add', (result) => result.add(row('late'))],
  ['addAll', (result) => result.addAll([])],
  ['relate', (result) => result.relate(row('late'), [])],
  ['addNotExisting', (result) => result.addNotExisting(row('late'))],
  ['withError', (result) => result.withError('late')],
  [
    'updateRelationships',
    (result) => {
      result.updateRelationships = 'all';
    },
  ],
])('result.%s is refused once the result was taken', async (name, call) => {
  const kept: CollectInput['result'][] = [];
  await collected(({ result }) => void kept.push(result));
  expect(() => kept.map(call)).toThrow(
    `result.${name}: collect has ended and its result was taken. Await what fills it.`,
  );
  expect(kept[0]?.objects()).toEqual([]);
});

test('a step that fails once the result was taken says so to who waits for it', async () => {
  const kept: CollectInput[] = [];
  const { code } = await collected((input) => void kept.push(input));
  expect(code).toBe(0);
  const [input] = kept;
  await expect(input?.step('late', () => failAfter(soon()))).rejects.toThrow(
    'Step "late" failed when the result was taken already. Await it before collect ends.',
  );
});
