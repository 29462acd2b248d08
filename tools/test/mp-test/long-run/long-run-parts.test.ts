import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plannedCollections } from '../../../src/mp-test/long-run/long-run-plan.ts';
import { pauseUntil } from '../../../src/mp-test/long-run/pause-until.ts';
import { timeText } from '../../../src/mp-test/long-run/time-text.ts';

test.each([
  [6 * 3600, 300, 72],
  [0.3, 0.1, 3],
  [59, 60, 1],
  [119, 60, 1],
  [120, 60, 2],
])('%d s have room for collections every %d s: %d', (duration, interval, collections) => {
  expect(plannedCollections({ duration, interval })).toBe(collections);
});

test.each([
  [0, '0:00'],
  [7.4, '0:07'],
  [299, '4:59'],
  [3599.6, '1:00:00'],
  [21_600, '6:00:00'],
])('%d s are shown as %s', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});

test('a pause never ends before its time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 5, noNaN: true }), async (milliseconds) => {
      const due = performance.now() + milliseconds;
      await pauseUntil(due, new AbortController().signal);
      expect(performance.now()).toBeGreaterThanOrEqual(due);
    }),
    { numRuns: 30 },
  );
});

test('a pause ends when nobody wants to wait, also one that had not begun', async () => {
  const controller = new AbortController();
  const pause = pauseUntil(performance.now() + 1e12, controller.signal);
  controller.abort();
  await pause;
  await pauseUntil(performance.now() + 1e12, controller.signal);
});
