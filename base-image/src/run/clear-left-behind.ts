import type { Logger } from '../log/logger.ts';
import { clearStaleRuns, type LeftBehind } from '../wiring/stale-run-directories.ts';

/** Clears away what servers have left that were killed, and tells what it was; never rejects. */
export async function clearLeftBehind(log: Logger): Promise<void> {
  try {
    for (const left of await clearStaleRuns()) tell(left, log);
  } catch (error) {
    log.warning(`What a former server has left could not be cleared: ${(error as Error).message}`);
  }
}

function tell({ server, removed, ended, kept }: LeftBehind, log: Logger): void {
  const adapters = ended.length === 0 ? 'no adapter' : `adapter process ${ended.join(', ')}`;
  log.warning(
    `Server process ${server} was killed: ended ${adapters} of it, and removed ${removed} run directories`,
  );
  for (const reason of kept) {
    log.warning(`A run directory of server process ${server} could not be removed: ${reason}`);
  }
}
