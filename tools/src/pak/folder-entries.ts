import { isLitter } from './litter.ts';
import type { PakEntry } from './pak-entry.ts';

/**
 * The entries of one folder: where each file of the project goes, and texts that are added or take a
 * file's place. They are in the order of their names, so that the order of a file system does not
 * matter. A directory has an entry before its files; one without any file has none, as git does not
 * keep it: two copies of a project make the same pack.
 *
 * @param files name in the zip file to path in the project
 * @param texts name in the zip file to text
 */
export function folderEntries(
  files: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string> = new Map(),
): PakEntry[] {
  const entries = new Map<string, PakEntry>();
  for (const name of [...files.keys(), ...texts.keys()].flatMap(directoriesOf)) {
    entries.set(name, { kind: 'directory', name });
  }
  for (const [name, path] of files) {
    if (!isLitter(path)) entries.set(name, { kind: 'project file', name, path });
  }
  for (const [name, text] of texts) entries.set(name, { kind: 'text', name, text });
  return [...entries.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** All directories that a file is in, each with a slash at its end. */
function directoriesOf(name: string): string[] {
  return [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1));
}
