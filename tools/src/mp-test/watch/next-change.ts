import { setTimeout as sleep } from 'node:timers/promises';
import type { Terminal } from '../../terminal/terminal.ts';
import type { FileChanges } from './file-changes.ts';
import type { OwnChanges } from './own-changes.ts';

/**
 * Waits for files that somebody changes, or has changed while the adapter ran. None when the signal is
 * aborted.
 */
export async function nextChange(
  changes: FileChanges,
  own: OwnChanges,
  { signal, people }: { readonly signal: AbortSignal; readonly people: Terminal },
): Promise<readonly string[]> {
  // What the adapter wrote at its end is told of a little later.
  await sleep(settleTime);
  const { others, found } = own.duringRun(changes.take());
  for (const file of found) {
    people.printError(
      `${file} changes in each run: what happens to it while the adapter runs is taken for the adapter's own doing.`,
    );
  }
  return others.length > 0 ? others : await changes.next(signal);
}

/** Milliseconds. */
const settleTime = 150;
