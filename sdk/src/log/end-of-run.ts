import type { Log } from './log.ts';

/** Beside the logs and not in them: who holds a log is not to end its run. */
const waiting = new WeakMap<object, Set<() => void>>();

/**
 * Has a last line written when the run that the log belongs to has ended, unless it is disposed
 * before. Nothing ends for a log that an author made.
 */
export function atEndOfRun(log: object, write: () => void): Disposable {
  const writers = waiting.get(log) ?? new Set();
  waiting.set(log, writers.add(write));
  return {
    [Symbol.dispose]() {
      writers.delete(write);
    },
  };
}

/** Writes what waits for the end of the run. */
export function endOfRun(log: Log): void {
  for (const write of waiting.get(log) ?? []) write();
  waiting.delete(log);
}
