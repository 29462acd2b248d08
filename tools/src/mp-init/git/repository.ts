import { existsSync } from 'node:fs';
import path from 'node:path';

/** The directory of the git repository that a directory is in; undefined where it is in none. */
export function repositoryAround(directory: string): string | undefined {
  if (existsSync(path.join(directory, '.git'))) return directory;
  const parent = path.dirname(directory);
  return parent === directory ? undefined : repositoryAround(parent);
}
