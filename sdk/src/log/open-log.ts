import { appendFileSync, statSync } from '../file-system.ts';
import { createLog, logEntry } from './create-log.ts';
import { readLevels } from './levels.ts';
import type { Log } from './log.ts';
import type { Rollover } from './rollover.ts';

/** The log of a process, and what is still done for the files in its directory. */
export type OpenedLog = {
  readonly log: Log;
  /**
   * Resolves when a full `adapter.log` has been put aside and `loglevels.cfg` says what an operator
   * looks for there. Never rejects. Not waited for by requests: what it takes is loaded only in the
   * rare case that there is something to do, and lines may be written meanwhile.
   */
  readonly upkeep: Promise<void>;
};

const usual: Rollover = { bytes: 10 * 1024 * 1024, backups: 5 };

/**
 * Appends to `adapter.log` in the directory; to stderr, which the server logs, from the first line
 * that cannot be written. Each entry is one synchronous append: it is in the file before the adapter
 * goes on, and the entries of processes that run at the same time do not mix. Levels are those of
 * `loglevels.cfg` there, read once.
 *
 * @param rollover when the file is put aside as `adapter.log.1`; looked at here and not for each
 * line, because an adapter runs for one request. 10 MiB and 5 backups when absent. A file for each
 * call, the habit of the Python library, would keep half an hour of collections, and take files
 * away from calls that still write
 */
export function openLog(directory: string, rollover: Rollover = usual): OpenedLog {
  const [file, levelFile] = [`${directory}/adapter.log`, `${directory}/loglevels.cfg`];
  const { thresholdOf, problems, incomplete } = readLevels(levelFile);
  const log = createLog('adapter', { thresholdOf, write: appender(file) });
  if (problems.length > 0) log.warning(`${levelFile}: ${problems.join('; ')}. Ignored.`);
  return {
    log,
    upkeep: done([
      isFull(file, rollover) && rollOver(file, rollover),
      incomplete && completeLevels(levelFile),
    ]),
  };
}

/** By its name each time, so that a file another process has just put aside is not written on. */
function appender(file: string): (entry: string) => void {
  let append = (entry: string) => appendFileSync(file, entry);
  return (entry) => {
    try {
      append(entry);
    } catch (failure) {
      // Where nobody reads standard error any more, the log is lost, and the adapter goes on.
      process.stderr.on('error', () => {});
      append = (entry) => void process.stderr.write(entry);
      append(logEntry('adapter', 'WARNING', `The log goes to standard error: ${String(failure)}`));
      append(entry);
    }
  };
}

function isFull(file: string, { bytes }: Rollover): boolean {
  try {
    return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= bytes;
  } catch {
    return false;
  }
}

async function rollOver(file: string, rollover: Rollover): Promise<void> {
  (await import('./rollover.ts')).rollOver(file, rollover);
}

async function completeLevels(path: string): Promise<void> {
  (await import('./complete-levels.ts')).completeLevels(path);
}

async function done(tasks: readonly (Promise<void> | false)[]): Promise<void> {
  await Promise.allSettled(tasks);
}
