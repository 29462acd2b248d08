import { setTimeout as delay } from 'node:timers/promises';

/** Waits until `isTrue` says so; fails after `seconds`. */
export async function until(isTrue: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Not so within ${seconds} s: ${isTrue}`);
    await delay(20);
  }
}
