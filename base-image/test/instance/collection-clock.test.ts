import { expect, test } from 'vitest';
import { CollectionClock } from '../../src/instance/collection-clock.ts';
import { toPipeJson } from '../../src/instance/pipe-json.ts';

const config = { adapterKey: { name: 'n', adapterKind: 'k', objectKind: 'o' } };

function clockAt(...times: number[]) {
  return new CollectionClock(() => times.shift() ?? Number.NaN);
}

function windowOf(collection: ReturnType<CollectionClock['next']>): string {
  return toPipeJson(collection.moment.window);
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

test('a clock that is set back gives an empty window, not a negative one', () => {
  const clock = clockAt(5_000, 1_000, 2_000);
  clock.next(config).succeeded();
  const second = clock.next(config);
  expect(windowOf(second)).toBe('{"start_time": 1000.0, "end_time": 1000.0}');
  second.succeeded();
  expect(windowOf(clock.next(config))).toBe('{"start_time": 1000.0, "end_time": 2000.0}');
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
