import { nameIn } from './pack-entries.ts';
import { twiceNamedScript } from './peer-projects.ts';

/** A way in which the entries of the vendor's pack of a project and of ours differ on purpose. */
export interface EntryRule {
  /** Its row in docs/deviations.md: the heading of the table, and the first cell. */
  readonly section: string;
  readonly row: string;
  /** What ours holds in place of the vendor's entries. */
  readonly ours: (entries: readonly string[]) => readonly string[];
}

/** All of them. One that is no longer needed has to go: a test fails. */
export const entryRules: readonly EntryRule[] = [
  {
    section: 'Pack',
    row: 'script that two members name',
    ours: (entries) =>
      entries.filter((entry, index) => !isScript(entry) || entry !== entries[index - 1]),
  },
  {
    section: 'Pack',
    row: 'times and permissions',
    ours: (entries) => entries.map((entry) => `${isOpenToAll(entry) ? 755 : 644} ${nameIn(entry)}`),
  },
];

function isScript(entry: string): boolean {
  return nameIn(entry) === twiceNamedScript;
}

function isOpenToAll(entry: string): boolean {
  return isScript(entry) || entry.endsWith('/');
}
