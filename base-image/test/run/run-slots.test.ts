import { expect, test } from 'vitest';
import { RunSlots } from '../../src/run/run-slots.ts';

const never = new AbortController().signal;

/** What a promise has come to by now. */
async function stateOf(promise: Promise<unknown>): Promise<'waiting' | 'settled'> {
  const settled = promise.then(() => 'settled' as const);
  return Promise.race([settled, new Promise<'waiting'>((r) => setImmediate(r, 'waiting'))]);
}

test('as many enter at once as there are slots, the others wait in their order', async () => {
  const slots = new RunSlots(1);
  const first = await slots.enter(never);
  const second = slots.enter(never);
  const third = slots.enter(never);
  expect(slots.waiting).toBe(2);
  first?.leave();
  expect(await stateOf(second)).toBe('settled');
  expect(await stateOf(third)).toBe('waiting');
  (await second)?.leave();
  expect(await stateOf(third)).toBe('settled');
});

test('a slot that is left twice is free once', async () => {
  const slots = new RunSlots(1);
  const first = await slots.enter(never);
  first?.leave();
  first?.leave();
  expect(await stateOf(slots.enter(never))).toBe('settled');
  expect(await stateOf(slots.enter(never))).toBe('waiting');
});

test('who gives up waiting gets no slot and takes none', async () => {
  const slots = new RunSlots(1);
  const first = await slots.enter(never);
  const impatient = new AbortController();
  const second = slots.enter(impatient.signal);
  const third = slots.enter(never);
  impatient.abort();
  expect(await second).toBeUndefined();
  first?.leave();
  expect(await stateOf(third)).toBe('settled');
});

test('who has given up before entering gets no slot', async () => {
  expect(await new RunSlots(1).enter(AbortSignal.abort())).toBeUndefined();
});
