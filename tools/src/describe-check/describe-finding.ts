/** Something in a describe that the platform would not take, or not as it was meant. */
export interface DescribeFinding {
  /** Name of the rule; lower case with hyphens, and never changed. */
  readonly rule: string;
  /** An error fails a check; a warning does so only with `--strict`. */
  readonly severity: 'ERROR' | 'WARNING';
  /** One sentence that begins with what is wrong. */
  readonly message: string;
  /** In the text of the describe, from 1 on. */
  readonly line: number;
}
