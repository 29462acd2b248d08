import { SdkError } from '../errors.ts';
import type { StepContext } from './step-context.ts';
import { untilAborted } from './until-aborted.ts';

/** Undefined when the work failed, which is logged and noted; an aborted run is no failed step. */
export async function guardedStep<R>(
  { log, timers, signal, record }: StepContext,
  name: string,
  work: () => R,
): Promise<Awaited<R> | undefined> {
  try {
    return await timers.time(name, () =>
      untilAborted(signal, async () => withoutIterator(name, await work())),
    );
  } catch (failure) {
    if (signal.aborted) throw failure;
    log.error(`Step "${name}" failed`, failure);
    record.add(`Step "${name}" failed`, failure);
    return undefined;
  }
}

/** @throws SdkError INVALID_VALUE for the return value of a generator: nothing of it has run */
function withoutIterator<R>(name: string, result: R): R {
  if (!isIterator(result)) return result;
  throw new SdkError(
    'INVALID_VALUE',
    `Its work returned an iterator, which nobody reads: use yield* steps.stream("${name}", …).`,
  );
}

/** Those of lists, maps and sets are harmless: there is nothing to run in them, nor to return from. */
function isIterator(result: unknown): boolean {
  if (typeof result !== 'object' || result === null || !('next' in result)) return false;
  return Symbol.asyncIterator in result || (Symbol.iterator in result && 'return' in result);
}
