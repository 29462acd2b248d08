import { setTimeout as after } from 'node:timers/promises';
import { expect, expectTypeOf, test } from 'vitest';
import { createLog } from '../../src/log/create-log.ts';
import { createTimers } from '../../src/log/create-timers.ts';

/** Timers with a clock that the test sets, in seconds, and what they logged. */
function timersWithClock() {
  const lines: string[] = [];
  const clock = { seconds: 1000 };
  const log = createLog('adapter', {
    write: (entry) => void lines.push(entry.trimEnd().replace(/^\S+ \S+ /, '')),
    thresholdOf: () => 0,
  });
  return { timers: createTimers(log, () => clock.seconds * 1000), clock, lines };
}

test('a timer logs its start and its end with the duration', () => {
  const { timers, clock, lines } = timersWithClock();
  const timer = timers.start('Collect trees');
  clock.seconds += 1.5;
  timer.stop();
  expect(lines).toEqual([
    "adapter INFO Starting 'Collect trees'",
    "adapter INFO Finished 'Collect trees' in 1.50s",
  ]);
  expect(timer.name).toBe('Collect trees');
});

test.each([
  [0, '0.00s'],
  [0.004, '0.00s'],
  [120, '120.00s'],
  [150, '2.50m'],
  [3600, '60.00m'],
  [5400, '1.50h'],
])('%d seconds are written as %s', (seconds, text) => {
  const { timers, clock, lines } = timersWithClock();
  const timer = timers.start('x');
  clock.seconds += seconds;
  timer.stop();
  expect(lines.at(-1)).toBe(`adapter INFO Finished 'x' in ${text}`);
});

test('the duration grows until the timer is stopped, and a second stop changes nothing', () => {
  const { timers, clock, lines } = timersWithClock();
  const timer = timers.start('x');
  clock.seconds += 1;
  expect(timer.duration).toBe(1000);
  clock.seconds += 1;
  timer.stop();
  clock.seconds += 1;
  timer.stop();
  expect(timer.duration).toBe(2000);
  expect(lines.length).toBe(2);
});

test('a timer declared with using ends with its block, also when that throws', () => {
  const { timers, lines } = timersWithClock();
  expect(() => {
    using _timer = timers.start('x');
    throw new Error('thrown on');
  }).toThrow('thrown on');
  expect(lines).toHaveLength(2);
});

test('time returns what the function returns, and throws what it throws', () => {
  const { timers, lines } = timersWithClock();
  expect(timers.time('works', () => 7)).toBe(7);
  expect(() =>
    timers.time('fails', () => {
      throw new Error('thrown on');
    }),
  ).toThrow('thrown on');
  expect(lines.map((line) => line.split(' ')[2])).toEqual([
    'Starting',
    'Finished',
    'Starting',
    'Finished',
  ]);
});

test('time of an async function ends when its promise is settled, before the caller goes on', async () => {
  const { timers, clock, lines } = timersWithClock();
  const { promise, resolve } = Promise.withResolvers<string>();
  const result = timers.time('x', () => promise);
  clock.seconds += 2;
  expect(lines).toHaveLength(1);
  resolve('done');
  expect(await result).toBe('done');
  expect(lines[1]).toBe("adapter INFO Finished 'x' in 2.00s");
});

test('a rejection is the caller’s to handle, once', async () => {
  const { timers, lines } = timersWithClock();
  const unhandled: unknown[] = [];
  const note = (failure: unknown) => void unhandled.push(failure);
  process.on('unhandledRejection', note);
  const failing = timers.time('x', async () => {
    await after(1);
    throw new Error('thrown on');
  });
  await expect(failing).rejects.toThrow('thrown on');
  await after(1);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
  expect(lines).toHaveLength(2);
});

test('the type of what is timed stays', () => {
  const { timers } = timersWithClock();
  expectTypeOf(timers.time('x', () => 7)).toEqualTypeOf<number>();
  expectTypeOf(timers.time('x', async () => 'text')).toEqualTypeOf<Promise<string>>();
});

test('timers of one name that run at the same time are told apart', async () => {
  const { timers, clock } = timersWithClock();
  const [first, second] = [timers.start('page'), timers.start('page')];
  clock.seconds += 1;
  second.stop();
  clock.seconds += 1;
  first.stop();
  expect([first.duration, second.duration]).toEqual([2000, 1000]);
});
