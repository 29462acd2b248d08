import { expect, test } from 'vitest';
import { clientWithClock } from '../../../src/http/http-client.ts';
import { rateLimit } from '../../../src/http/stage/rate-limit.ts';
import { httpServer } from '../listening.ts';
import { leapingClock } from './leaping-clock.ts';

test('without burst the turns are spaced evenly', async () => {
  const clock = leapingClock();
  const turn = rateLimit({ perSecond: 4 }, clock);
  for (const _ of [1, 2, 3, 4]) await turn([]);
  expect(clock.slept).toEqual([250, 250, 250]);
});

test('a burst leaves at once, then the rate holds', async () => {
  const clock = leapingClock();
  const turn = rateLimit({ perSecond: 10, burst: 3 }, clock);
  for (const _ of [1, 2, 3, 4, 5]) await turn([]);
  expect(clock.slept).toEqual([100, 100]);
});

test('those who wait together wait one after the other', async () => {
  const clock = leapingClock();
  const turn = rateLimit({ perSecond: 10 }, { ...clock, now: () => 0 });
  await Promise.all([turn([]), turn([]), turn([]), turn([])]);
  expect(clock.slept).toEqual([100, 200, 300]);
});

test('a pause saves up no more than a burst', async () => {
  const clock = leapingClock();
  const turn = rateLimit({ perSecond: 10, burst: 2 }, clock);
  clock.leap(60_000);
  for (const _ of [1, 2, 3]) await turn([]);
  expect(clock.slept).toEqual([100]);
});

test('who gives up while waiting leaves the turn to the next one', async () => {
  const clock = leapingClock();
  const turn = rateLimit({ perSecond: 10 }, clock);
  await turn([]);
  const reason = new Error('enough');
  await expect(turn([AbortSignal.abort(reason)])).rejects.toBe(reason);
  await turn([]);
  expect(clock.slept).toEqual([100]);
});

test('a client lets each try wait for its turn, also the second try of a request', async () => {
  let asked = 0;
  await using server = await httpServer((_, response) => {
    asked += 1;
    response.writeHead(asked === 2 ? 503 : 200).end('[]');
  });
  const clock = leapingClock();
  const options = { baseUrl: server.url, rateLimit: { perSecond: 2 }, retry: { firstDelay: 0 } };
  using client = clientWithClock({}, options, clock);
  await client.json('');
  await client.json('');
  expect(clock.slept).toEqual([500, 0, 500]);
});
