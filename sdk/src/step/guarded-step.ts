import type { StepContext } from './step-context.ts';
import { untilAborted } from './until-aborted.ts';

/** Undefined when the work failed, which is logged and noted; an aborted run is no failed step. */
export async function guardedStep<R>(
  { log, timers, signal, record }: StepContext,
  name: string,
  work: () => R,
): Promise<Awaited<R> | undefined> {
  try {
    return await timers.time(name, () => untilAborted(signal, async () => await work()));
  } catch (failure) {
    if (signal.aborted) throw failure;
    log.error(`Step "${name}" failed`, failure);
    record.add(`Step "${name}" failed`, failure);
    return undefined;
  }
}
