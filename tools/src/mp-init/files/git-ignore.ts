/** What git does not keep: accounts, and what is made anew. */
export const ignoredLines = ['logs', 'build', 'connections.json', 'node_modules'] as const;

/** The text of a new project's `.gitignore`. */
export function gitIgnoreText(): string {
  return `${ignoredLines.join('\n')}\n`;
}

/** The text with the lines that it lacks at its end. */
export function withIgnoredLines(text: string): string {
  const known = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')));
  const missing = ignoredLines.filter((line) => !known.has(line));
  const begin = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return begin + missing.map((line) => `${line}\n`).join('');
}
