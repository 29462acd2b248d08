/** The first lines of a list, below what a message says of them. */
export function indented(lines: readonly string[]): string {
  const shown = lines.slice(0, 10).map((line) => `  ${line}`);
  if (lines.length > shown.length) shown.push(`  and ${lines.length - shown.length} more`);
  return shown.join('\n');
}
