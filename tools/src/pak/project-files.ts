import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile } from '../manifest/read-file.ts';

/**
 * The files below a project's directory, apart from what gets into no pack or image, in the order of
 * their names; names have slashes on all systems.
 *
 * @param hidden directories of the project that begin with a dot and count all the same
 */
export function projectFiles(directory: string, hidden: readonly string[] = []): string[] {
  return [...walk(directory, '', { above: [], hidden })].sort();
}

/** Reads files of a list, and no others: a name in another case is none on any system. */
export function projectReader(directory: string, files: readonly string[]): ReadFile {
  const known = new Set(files);
  return (path) => (known.has(path) ? readFileSync(join(directory, path)) : undefined);
}

interface Walk {
  readonly above: readonly string[];
  readonly hidden: readonly string[];
}

function* walk(root: string, directory: string, { above, hidden }: Walk): Generator<string> {
  const real = realpathSync(join(root, directory));
  // A link to a directory further up has no end.
  if (above.includes(real)) return;
  for (const entry of readdirSync(real)) {
    const name = directory === '' ? entry : `${directory}/${entry}`;
    const state = statSync(join(root, name), { throwIfNoEntry: false });
    if (state?.isFile()) yield name;
    if (!state?.isDirectory() || (isLeftOut(name, entry) && !hidden.includes(name))) continue;
    yield* walk(root, name, { above: [...above, real], hidden });
  }
}

/** Dependencies, packs, logs, and what other tools keep: large, and of no use to anybody else. */
function isLeftOut(name: string, entry: string): boolean {
  return entry === 'node_modules' || /^(?:build|logs|\.[^/]*)$/.test(name);
}
