import { existsSync } from 'node:fs';
import path from 'node:path';

/** Whether a directory, or one above it, is that of a git repository. */
export function isInsideRepository(directory: string): boolean {
  if (existsSync(path.join(directory, '.git'))) return true;
  const parent = path.dirname(directory);
  return parent !== directory && isInsideRepository(parent);
}
