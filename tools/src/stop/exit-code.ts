/** What the exit codes of all commands of this package mean. */
export const exitCodes = {
  done: 0,
  /** The adapter did something wrong: its author reads on. */
  adapterFailed: 1,
  /** The command was asked for something that makes no sense. */
  wrongUsage: 2,
  /** This machine lacks something, or the server could not start. */
  environment: 3,
  /** Somebody ended the command before it was done: Ctrl-C, `kill`, a closed terminal. */
  interrupted: 130,
} as const;

/** The exit code of a command, see `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
