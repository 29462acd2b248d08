import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder that all paths in the documentation start from. */
export const repository = resolve(import.meta.dirname, '../../..');

/** The text of a page, by its path in the repository. */
export function readPage(path: string): string {
  return readFileSync(resolve(repository, path), 'utf8');
}

/** The cells of all table rows below a heading, up to the next heading of the same or a higher level. */
export function tableRows(page: string, heading: string): readonly (readonly string[])[] {
  const lines = sectionLines(page.split('\n'), heading);
  return lines
    .filter(
      (line, index) => line.startsWith('|') && !isHead(line) && !isHead(lines[index + 1] ?? ''),
    )
    .map((row) => row.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

function sectionLines(lines: readonly string[], heading: string): readonly string[] {
  const start = lines.findIndex((line) => levelOf(line) > 0 && line.endsWith(`# ${heading}`));
  if (start < 0) throw new Error(`the page has no section "${heading}"`);
  const level = levelOf(lines[start] ?? '');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => levelOf(line) > 0 && levelOf(line) <= level);
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** The number of signs before a heading, 0 for any other line. */
function levelOf(line: string): number {
  return /^(#+) /.exec(line)?.[1]?.length ?? 0;
}

/** Whether a line divides the head of a table from its rows. */
function isHead(line: string): boolean {
  return /^\|(\s*-+\s*\|)+$/.test(line);
}

/** A fenced block: what stands behind the opening fence, and the text. */
export interface Block {
  readonly language: string;
  /** `app/adapter.sh` of a block that begins with ```` ```sh file=app/adapter.sh ````. */
  readonly file: string | undefined;
  readonly text: string;
}

export function blocks(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w*)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', file, text = '']) => ({ language, file, text }),
  );
}

/** The text of the block that is meant to be that file. */
export function fileIn(page: string, file: string): string {
  const found = blocks(page).find((block) => block.file === file);
  if (!found) throw new Error(`the page has no block file=${file}`);
  return found.text;
}
