/** Takes the result of one request: the output pipe of a server, or the memory of a test. */
export type ResultOutput = {
  /** True once something was written: a result cannot be replaced any more. */
  readonly begun: boolean;
  /**
   * Takes the next part, text or its UTF-8 bytes. Resolves when it was taken, so that a slow reader
   * slows the adapter down; the bytes may be changed then.
   */
  write(part: string | Uint8Array): Promise<void>;
  /** Ends the result. Does nothing when nothing was written. */
  close(): Promise<void>;
};
