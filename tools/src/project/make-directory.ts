import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a directory and those it is in, one by one: where the system takes none, as below `/proc`, Node's
 * own `recursive` tries for ever, and nothing can interrupt it.
 *
 * @param directory an absolute path
 */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(path.dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Somebody else may have been faster.
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
