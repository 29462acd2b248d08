const controller = new AbortController();

/**
 * Aborted when this process was told to end. Whoever waits in a benchmark gives up then, so that the
 * scopes it is in end what they have started.
 */
export const interruption: AbortSignal = controller.signal;

/** Lets INT, TERM and HUP abort {@link interruption}; a second one ends the process at once. */
export function listenForInterrupts(): void {
  for (const [name, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.on(name, () => {
      process.exitCode = 128 + number;
      // What is left then is ended by those who listen for the exit.
      if (interruption.aborted) process.exit();
      controller.abort(new Error(`interrupted by ${name}`));
    });
  }
}
