/** What is heard of failures that no function of the adapter throws. */
export type FailureWatch = {
  /** Rejects with the first of them. */
  readonly background: Promise<never>;
  readonly failed: boolean;
  /** From now on the process may exit. */
  resultWritten(): void;
};

/**
 * Hears of what Node would end the process for, and of ends that look like a success: a process that
 * calls `process.exit`, or has nothing left to wait for where nobody awaits `run`, exits with 0.
 *
 * @param report shows a failure with its stack
 * @param lastWords called when the process exits before its result; nothing can be waited for
 */
export function watchForFailures(
  method: string,
  report: (failure: unknown) => void,
  lastWords: (failure: Error) => void,
): FailureWatch {
  const { promise: background, reject } = Promise.withResolvers<never>();
  // Late failures find nobody who waits for this.
  background.catch(() => {});
  let failed = false;
  let finished = false;
  const fail = (failure: unknown) => {
    failed = true;
    report(failure);
    reject(failure);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.once('beforeExit', () => {
    fail(new Error(`${method} did not finish: nothing is left that it could wait for`));
  });
  process.once('exit', (code) => {
    if (finished) return;
    process.exitCode = 1;
    // Its stack names the line that called process.exit.
    const failure = new Error(`${method} did not finish: process.exit(${code}) was called`);
    report(failure);
    lastWords(failure);
  });
  return {
    background,
    get failed() {
      return failed;
    },
    resultWritten() {
      finished = true;
    },
  };
}
