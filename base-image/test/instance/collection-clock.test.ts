import { expect, test } from 'vitest';
import { CollectionClock } from '../../src/instance/collection-clock.ts';
import { toPipeJson } from '../../src/instance/pipe-json.ts';

const config = { adapterKey: { name: 'n', adapterKind: 'k', objectKind: 'o' } };

/** A clock that nobody sets. */
function clockAt(...times: number[]) {
  let time = 0;
  const wall = () => {
    time = times.shift() ?? Number.NaN;
    return time;
  };
  return new CollectionClock({ wall, steady: () => time });
}

function windowOf(collection: ReturnType<CollectionClock['next']>): string {
  return toPipeJson(collection.moment.window).toString();
}

test('collections are numbered from 0', () => {
  const clock = clockAt(1, 2, 3);
  expect([1, 2, 3].map(() => clock.next(config).moment.number)).toEqual([0, 1, 2]);
});

test('the first window starts at the integer 0', () => {
  expect(windowOf(clockAt(1_000.5).next(config))).toBe('{"start_time": 0, "end_time": 1000.5}');
});

test('a window starts where the one before ended', () => {
  const clock = clockAt(1_000, 2_000);
  clock.next(config).succeeded();
  expect(windowOf(clock.next(config))).toBe('{"start_time": 1000.0, "end_time": 2000.0}');
});

test('the window of a collection that failed is covered by the next one', () => {
  const clock = clockAt(1_000, 2_000, 3_000);
  clock.next(config).succeeded();
  clock.next(config);
  const third = clock.next(config);
  expect(windowOf(third)).toBe('{"start_time": 1000.0, "end_time": 3000.0}');
  expect(third.moment.number).toBe(2);
});

test('of collections that overlap, the one that began last says how far we are', () => {
  const clock = clockAt(1_000, 2_000, 3_000);
  const first = clock.next(config);
  clock.next(config).succeeded();
  first.succeeded();
  expect(windowOf(clock.next(config))).toBe('{"start_time": 2000.0, "end_time": 3000.0}');
});

/** Collections five minutes apart, by a clock that shows these times. */
function everyFiveMinutes(...times: number[]): CollectionClock {
  let collections = 0;
  return new CollectionClock({
    wall: () => times.shift() ?? Number.NaN,
    steady: () => fiveMinutes * collections++,
  });
}

const fiveMinutes = 300_000;
const hour = 3_600_000;

function lastOf(clock: CollectionClock, count: number): string {
  for (let i = 1; i < count; i += 1) clock.next(config).succeeded();
  return windowOf(clock.next(config));
}

test('after a clock was set back a window has the time that has really passed, and the next touches it', () => {
  const now = 100 * hour;
  const times = [now + hour, now + fiveMinutes, now + 2 * fiveMinutes];
  expect(lastOf(everyFiveMinutes(...times), 2)).toBe(
    `{"start_time": ${now}.0, "end_time": ${now + fiveMinutes}.0}`,
  );
  expect(lastOf(everyFiveMinutes(...times), 3)).toBe(
    `{"start_time": ${now + fiveMinutes}.0, "end_time": ${now + 2 * fiveMinutes}.0}`,
  );
});

test('a clock that is set back by less than has passed leaves nothing out either', () => {
  const now = 100 * hour;
  expect(lastOf(everyFiveMinutes(now + 120_000, now + fiveMinutes), 2)).toBe(
    `{"start_time": ${now}.0, "end_time": ${now + fiveMinutes}.0}`,
  );
});

test('after a clock was set forward the window reaches back to the end of the last one', () => {
  const now = 100 * hour;
  expect(lastOf(everyFiveMinutes(now - hour, now + fiveMinutes), 2)).toBe(
    `{"start_time": ${now - hour}.0, "end_time": ${now + fiveMinutes}.0}`,
  );
});

test('windows touch although a clock is kept in time by small steps', () => {
  const now = 100 * hour;
  expect(lastOf(everyFiveMinutes(now, now + fiveMinutes - 400), 2)).toBe(
    `{"start_time": ${now}.0, "end_time": ${now + fiveMinutes - 400}.0}`,
  );
});

test('the number and the window of the request go before, also a number of 0', () => {
  const clock = clockAt(1_000, 2_000, 3_000);
  clock.next(config).succeeded();
  const collectionWindow = { startTime: 5, endTime: 6 };
  const given = clock.next({ ...config, collectionNumber: 0, collectionWindow });
  expect(given.moment.number).toBe(0);
  expect(windowOf(given)).toBe('{"start_time": 5.0, "end_time": 6.0}');
  given.succeeded();
  expect(clock.next(config).moment.number).toBe(2);
});
