/** What is wrong with a whole number that somebody typed; undefined when it is one, or nothing. */
export function integerProblem(text: string): string | undefined {
  return /^\s*(?:[+-]?\d+\s*)?$/.test(text) ? undefined : 'Value must be an integer.';
}
