import { interruption } from './interruption.ts';
import { median } from './spread.ts';

/** Does it so often, one after the other; the median of what that took. */
export async function repeated(times: number, work: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  while (taken.length < times) {
    interruption.throwIfAborted();
    taken.push(await work());
  }
  return median(taken);
}
