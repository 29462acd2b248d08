import { afterEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/http/stage/clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a sleep may be longer than a timer of Node, which would end it at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let awake = false;
  const sleep = systemClock.sleep(2 ** 32, new AbortController().signal).then(() => {
    awake = true;
  });
  await vi.advanceTimersByTimeAsync(2 ** 32 - 1);
  expect(awake).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await sleep;
});

test('an aborted sleep ends with the reason, also after a timer or two', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const reason = new Error('enough');
  const end = new AbortController();
  const sleep = systemClock.sleep(Number.POSITIVE_INFINITY, end.signal);
  const ended = expect(sleep).rejects.toBe(reason);
  await vi.advanceTimersByTimeAsync(2 ** 32);
  end.abort(reason);
  await ended;
  expect(vi.getTimerCount()).toBe(0);
});
