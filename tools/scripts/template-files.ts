import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What running and testing a template leaves behind, secrets among it, and what belongs to its place here. */
const leftOut = /^(?:node_modules|logs|build|coverage|connections\.json|\.npmrc|\.env.*)$/;

/** The files of a template below its directory, by name; a link is the file that it leads to. */
export function templateFiles(directory: string, below = ''): string[] {
  return readdirSync(join(directory, below))
    .sort()
    .flatMap((entry) => {
      const name = below === '' ? entry : `${below}/${entry}`;
      if (leftOut.test(entry)) return [];
      return statSync(join(directory, name)).isDirectory()
        ? templateFiles(directory, name)
        : [name];
    });
}
