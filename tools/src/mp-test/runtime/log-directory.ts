import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Makes the log directory of a project usable for whoever logs there next. A container logs as a user
 * of its own, who is a stranger on this machine: so everybody needs to write the same files. Links there
 * to files elsewhere, which a stranger may have left, are removed. Tells what stays out of reach.
 *
 * @param directory made when it is missing
 */
export function openLogDirectory(directory: string): string | undefined {
  mkdirSync(directory, { recursive: true });
  if (!isOpen(directory, 0o777)) return closedText(directory);
  const logs = readdirSync(directory).filter((name) => /^[\w-]+\.(?:log|cfg)$/.test(name));
  const closed = logs
    .map((name) => path.join(directory, name))
    .filter((file) => !isRemoved(file, directory))
    .find((file) => !isOpen(file, 0o666) && !isReplaced(file));
  return closed === undefined ? undefined : closedText(closed);
}

/** Whoever opened it would open a file of this user to everybody, or write into it. */
function isRemoved(file: string, directory: string): boolean {
  if (!lstatSync(file).isSymbolicLink() || leadsInto(directory, file)) return false;
  rmSync(file);
  return true;
}

function leadsInto(directory: string, file: string): boolean {
  try {
    return path.dirname(realpathSync(file)) === realpathSync(directory);
  } catch {
    return false; // It leads to nothing, yet.
  }
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
  // Nobody can have left a file of that name.
  const copy = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    accessSync(path.dirname(file), constants.W_OK);
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
    chmodSync(copy, 0o666);
    renameSync(copy, file);
    return true;
  } catch {
    return false;
  }
}
