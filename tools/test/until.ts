import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until that is so; the time limit of the test ends the wait. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}
