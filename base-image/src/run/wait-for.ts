import { setTimeout as delay } from 'node:timers/promises';

/** Resolves when the promise does, or after so many milliseconds; leaves no timer behind. */
export async function waitFor(promise: Promise<unknown>, atMostMs: number): Promise<void> {
  const settled = new AbortController();
  const patience = delay(atMostMs, undefined, { signal: settled.signal }).catch(() => undefined);
  await Promise.race([promise, patience]);
  settled.abort();
}
