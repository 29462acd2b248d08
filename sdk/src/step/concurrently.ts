import { SdkError } from '../errors.ts';
import { Calls, type ItemWork } from './calls.ts';
import { ItemReader, type Items } from './item-reader.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * The results of the work for each item, in the order of the items, while at most `limit` calls run.
 * Calls are begun while somebody waits for a result, and the first in order that fails ends it all, as
 * the source does that fails behind them.
 *
 * @throws SdkError INVALID_VALUE for a limit that is no whole number from 1 on
 */
export async function* concurrently<I, R>(
  signal: AbortSignal,
  items: Items<I>,
  limit: number,
  work: ItemWork<I, R>,
): AsyncGenerator<R, void, undefined> {
  checkLimit(limit);
  const reader = new ItemReader(items, signal);
  const calls = new Calls(reader, limit, work);
  try {
    while (calls.goOn()) {
      const { first } = calls;
      if (first?.settled) {
        yield await untilAborted(signal, () => first.result);
        calls.removeFirst();
      } else await untilAborted(signal, () => calls.change());
    }
  } finally {
    await reader.close();
  }
}

/** @throws SdkError INVALID_VALUE */
export function checkLimit(limit: unknown): void {
  if (Number.isInteger(limit) && Number(limit) >= 1) return;
  throw new SdkError('INVALID_VALUE', `limit is a whole number from 1 on, got ${String(limit)}.`);
}
