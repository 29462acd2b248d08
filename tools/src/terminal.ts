/** Where a command writes. Tests hand in one that remembers; `src/bin` the real one. */
export interface Terminal {
  /** Writes one line, or several, to standard output. */
  print(text: string): void;
  /** Writes one line, or several, to standard error. */
  printError(text: string): void;
  readonly style: Style;
}

/** How a text is to stand out: what it means is the caller's business. */
export type Tone = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Gives a text a tone where the reader sees colours, and leaves it alone everywhere else. */
export type Style = (tone: Tone, text: string) => string;
