/** The program and its arguments. */
export type WordsReading =
  | {
      readonly kind: 'words';
      readonly words: readonly [string, ...string[]];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Splits a command at white space. Inside quotes, single or double, everything else counts as it
 * is; a backslash, `$`, `*`, `>` and `#` never mean anything, because there is no shell.
 *
 * Reasons and notes are the second half of a sentence about the command.
 */
export function splitWords(command: string): WordsReading {
  const openQuote = /["']/.exec(command.replaceAll(quoted, ''))?.[0];
  if (openQuote !== undefined) return { kind: 'unusable', reason: unclosed(openQuote) };
  const [program, ...rest] = (command.match(word) ?? []).map(withoutQuotes);
  if (program === undefined) return { kind: 'unusable', reason: `is empty; ${nameProgram}` };
  if (program === '')
    return { kind: 'unusable', reason: `begins with empty quotes; ${nameProgram}` };
  return { kind: 'words', words: [program, ...rest], notes: notesOn(command) };
}

const quoted = /"[^"]*"|'[^']*'/g;
const word = /(?:[^ \t\n"']|"[^"]*"|'[^']*')+/g;
const nameProgram = 'write the program and its arguments there';

function withoutQuotes(written: string): string {
  return written.replaceAll(quoted, (part) => part.slice(1, -1));
}

function unclosed(quote: string): string {
  const other = quote === '"' ? "'" : '"';
  return `has a ${quote} without a second one; close it, or put ${other} around it where it is meant literally`;
}

function notesOn(command: string): string[] {
  const quotes = /["']/.test(command) ? ['quotes (there they stay in the arguments)'] : [];
  const breaks = /[\t\n]/.test(command) ? ['tabs or line breaks (there they join words)'] : [];
  return [...quotes, ...breaks].map(
    (what) => `has ${what}, which the vendor's server does not know`,
  );
}
