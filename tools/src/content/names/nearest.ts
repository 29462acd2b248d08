/** The text of a list that is most like another one; undefined where none is much like it. */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(text.length / 4));
  let best: string | undefined;
  let least = most + 1;
  for (const one of known) {
    const edits = editsBetween(text.toLowerCase(), one.toLowerCase(), least);
    if (edits < least) [best, least] = [one, edits];
  }
  return best;
}

/** How many letters must be put in, taken out or changed; `limit` where it is that many or more. */
function editsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1);
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return Math.min(above[other.length] ?? limit, limit);
}
