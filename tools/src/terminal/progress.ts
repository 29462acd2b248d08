/** Long work, as people see it. Ends with `done` or `failed`, once. */
export interface Progress {
  /** What the work is at now; shown in place where the output is a terminal, not at all elsewhere. */
  update(text: string): void;
  /** The work went well. */
  done(text: string): void;
  /** The work did not go well; why is said by others. */
  failed(text: string): void;
}

/**
 * Progress as lines, for logs of CI and other output that cannot be rewritten: one line when the work
 * begins, one when it ends.
 */
export function lineProgress(title: string, write: (line: string) => void): Progress {
  write(`${title} …`);
  return { update: () => {}, done: write, failed: write };
}
