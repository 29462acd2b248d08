import { ItemReader, type Items } from './item-reader.ts';
import type { StepContext } from './step-context.ts';

/** Hands on what the work yields until it fails, which is logged and noted and ends the stream. */
export async function* streamStep<T>(
  context: StepContext,
  name: string,
  work: () => Items<T>,
): AsyncGenerator<T, void, undefined> {
  context.signal.throwIfAborted();
  using _timer = context.timers.start(name);
  try {
    yield* itemsOf(work(), context.signal);
  } catch (failure) {
    if (context.signal.aborted) throw failure;
    context.log.error(`Step "${name}" failed`, failure);
    context.record.add(`Step "${name}" failed`, failure);
  }
}

async function* itemsOf<T>(items: Items<T>, signal: AbortSignal): AsyncGenerator<T, void> {
  const reader = new ItemReader(items, signal);
  try {
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  } finally {
    await reader.close();
  }
}
