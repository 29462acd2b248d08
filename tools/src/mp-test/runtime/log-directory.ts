import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Makes the log directory of a project usable for whoever logs there next. A container logs as a user
 * of its own, who is a stranger on this machine: so everybody needs to write the same files. Tells
 * what stays out of reach.
 *
 * @param directory made when it is missing
 */
export function openLogDirectory(directory: string): string | undefined {
  mkdirSync(directory, { recursive: true });
  if (!isOpen(directory, 0o777)) return closedText(directory);
  const logs = readdirSync(directory).filter((name) => /^[\w-]+\.(?:log|cfg)$/.test(name));
  const closed = logs
    .map((name) => path.join(directory, name))
    .find((file) => !isOpen(file, 0o666) && !isReplaced(file));
  return closed === undefined ? undefined : closedText(closed);
}

function closedText(file: string): string {
  return `${file} belongs to another user: what is logged there may be missing. Remove it, or let everybody write to it.`;
}

function isOpen(file: string, wanted: number): boolean {
  const { mode } = statSync(file);
  if ((mode & wanted) === wanted) return true;
  try {
    chmodSync(file, (mode & 0o7777) | wanted);
    return true;
  } catch {
    return false;
  }
}

/** Puts a copy that belongs to this user in the place of a file that does not. */
function isReplaced(file: string): boolean {
  const copy = `${file}.own`;
  try {
    accessSync(path.dirname(file), constants.W_OK);
    copyFileSync(file, copy);
    chmodSync(copy, 0o666);
    renameSync(copy, file);
    return true;
  } catch {
    return false;
  }
}
