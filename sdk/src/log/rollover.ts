import { closeSync, openSync, renameSync, statSync, unlinkSync } from '../file-system.ts';

/** When a log file is put aside, and how many of those stay. */
export type Rollover = {
  /** Size from which on a new file is begun. */
  readonly bytes: number;
  readonly backups: number;
};

/** Milliseconds after which a lock was left by a process that was ended: a rollover takes one. */
const lockLifetime = 60_000;

/**
 * Renames a file that reached its size to `<file>.1`, and its backups to the next number; the oldest
 * is replaced. Never throws: a log that cannot be renamed, or that another process renames just now,
 * goes on in the same file.
 */
export function rollOver(file: string, { bytes, backups }: Rollover): void {
  if (sizeOf(file) < bytes) return;
  withLock(`${file}.lock`, () => {
    // Meanwhile another process may have done it: twice would put an almost empty file aside.
    if (sizeOf(file) < bytes) return;
    for (let number = backups - 1; number > 0; number -= 1) {
      attempt(() => renameSync(`${file}.${number}`, `${file}.${number + 1}`));
    }
    renameSync(file, `${file}.1`);
  });
}

function sizeOf(file: string): number {
  let size = 0;
  attempt(() => {
    size = statSync(file).size;
  });
  return size;
}

/**
 * Adapters run at the same time, and two that rename by turns would replace each other's newest
 * backup. Who finds the lock taken does without: the next start rolls over.
 */
function withLock(lock: string, action: () => void): void {
  if (!attempt(() => closeSync(openSync(lock, 'wx')))) {
    attempt(() => removeWhenForgotten(lock));
    return;
  }
  attempt(action);
  attempt(() => unlinkSync(lock));
}

function removeWhenForgotten(lock: string): void {
  if (Date.now() - statSync(lock).mtimeMs > lockLifetime) unlinkSync(lock);
}

/** False where the file system refused it: the log is not worth failing the request. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
