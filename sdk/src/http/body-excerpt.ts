/** As much of a body as an error keeps, in characters. */
export const longestExcerpt = 2000;

/** One line of a body for the end of a message; a full stop where there is none. */
export function quoted(text: string): string {
  const line = text.slice(0, longestExcerpt).replace(/\s+/g, ' ').trim();
  if (line === '') return '.';
  return `: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`;
}
