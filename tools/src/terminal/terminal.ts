import type { Progress } from './progress.ts';
import type { Prompts } from './prompts.ts';

/** Where a command writes, and asks. Tests hand in one that remembers; `src/bin` the real one. */
export interface Terminal {
  /** Writes one line, or several, to standard output. */
  print(text: string): void;
  /** Writes one line, or several, to standard error. */
  printError(text: string): void;
  readonly style: Style;
  /**
   * Asks the person in front of it. Undefined where nobody can answer: without a terminal, in CI, and
   * where standard output holds a report. A command then says which option takes the answer's place.
   */
  readonly prompts: Prompts | undefined;
  /** Shows that work goes on which takes longer than a moment. */
  progress(title: string): Progress;
}

/** How a text is to stand out: what it means is the caller's business. */
export type Tone = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Gives a text a tone where the reader sees colours, and leaves it alone everywhere else. */
export type Style = (tone: Tone, text: string) => string;

/** The terminal of a command whose standard output is for its report alone. */
export function besideReport({ printError, progress }: Terminal): Terminal {
  const style: Style = (_, text) => text;
  return { print: printError, printError, style, prompts: undefined, progress };
}
