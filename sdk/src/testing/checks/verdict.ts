/** What a check found, for assertions and matchers alike. */
export type Verdict = {
  readonly pass: boolean;
  /** What is wrong: with what was checked where it did not pass, with the expectation where it did. */
  readonly message: string;
};

/**
 * Passes where there is no problem.
 *
 * @param good what is to be said where somebody expects a problem
 */
export function verdictOn(what: string, problems: readonly string[], good: string): Verdict {
  if (problems.length === 0) return { pass: true, message: good };
  const shown = problems.slice(0, 20).map((problem) => `\n  ${problem}`);
  if (problems.length > shown.length) shown.push(`\n  and ${problems.length - shown.length} more`);
  return { pass: false, message: `${what}:${shown.join('')}` };
}
