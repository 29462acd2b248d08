/**
 * A table with a rule below its headers. A cell may have several lines. Columns are as wide as their
 * longest line counted in characters, and filled up with blanks, the last one too.
 */
export function tableText(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const grid = [headers, ...rows].map((row) => row.map(linesOf));
  const widths = headers.map((_, column) =>
    Math.max(...grid.flatMap((row) => row[column] ?? []).map(lengthOf)),
  );
  const [head = '', ...body] = grid.map((row) => rowText(row, widths));
  const rule = `${widths.map((width) => '-'.repeat(width)).join('-+-')}\n`;
  return [head, rule, ...body].join('');
}

function linesOf(cell: string): string[] {
  const lines = cell.split(lineEnd);
  return lines.length > 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function rowText(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    widths.map((width, column) => padded(cells[column]?.[line] ?? '', width)).join(' | '),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - lengthOf(text));
}

/** An emoji is one character, though JavaScript counts two. */
function lengthOf(text: string): number {
  return [...text].length;
}

/** All that ends a line for Unicode, and the separators of ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const lineEnd = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/;
