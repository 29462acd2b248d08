import { type LevelText, rootEntry, serverSection } from './level-text.ts';

/**
 * The text with the entries that the server puts into `loglevels.cfg` (`[DEFAULT] server` and
 * `[server] main`, both INFO), added where they are missing. Everything else stays as it was:
 * comments, order, line ends, and the sections of adapters.
 */
export function completeLevelText(text: string, read: LevelText): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (text.match(/[^\n]+\n?|\n/g) ?? []).map((line) => ended(line, eol));
  const appended: string[] = [];
  const insertions: { readonly at: number; readonly line: string }[] = [];

  for (const { name, section, key } of ownEntries) {
    if (read.thresholds.has(name)) continue;
    const at = read.sections.get(section);
    if (at !== undefined) insertions.push({ at: at + 1, line: `${key} = INFO${eol}` });
    else appended.push(eol, `[${section}]${eol}`, `${key} = INFO${eol}`);
  }
  // From the last line to the first, so that the earlier positions stay right.
  for (const { at, line } of insertions.toSorted((a, b) => b.at - a.at)) lines.splice(at, 0, line);
  return [...lines, ...appended.slice(lines.length === 0 ? 1 : 0)].join('');
}

const ownEntries = [
  { name: '', ...rootEntry },
  { name: 'main', section: serverSection, key: 'main' },
] as const;

function ended(line: string, eol: string): string {
  return line.endsWith('\n') ? line : line + eol;
}
