// Python takes four separators of ASCII and the next line of C1 for white space as well, and a byte
// order mark not. Written as text: in a pattern, control characters look like a mistake.
const inClass = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;

/** One character that is white space to Python, as a source for patterns. */
export const white = `[${inClass}]`;

/** One that is not. */
export const notWhite = `[^${inClass}]`;

const leading = new RegExp(`^${white}+`);

/** The text without white space around it, as Python strips it. */
export function stripped(text: string): string {
  return strippedAtEnd(text.replace(leading, ''));
}

/** The text without white space behind it. */
export function strippedAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && leading.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
