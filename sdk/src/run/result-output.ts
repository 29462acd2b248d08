/** Takes the result of one request: the output pipe of a server, or the memory of a test. */
export type ResultOutput = {
  /** True once something was written: a result cannot be replaced any more. */
  readonly begun: boolean;
  /** Resolves when the text was taken, so that a slow reader slows the adapter down. */
  write(text: string): Promise<void>;
  /** Ends the result. Does nothing when nothing was written. */
  close(): Promise<void>;
};
