/**
 * How much a line matters, least first. `loglevels.cfg` says from which level on lines are written.
 *
 * @example
 * import type { LogLevel } from '@packwright/sdk';
 * const level: LogLevel = 'warning';
 */
export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

/**
 * What a line says: a text, or a function that makes it. The function is called only when the line
 * is written, so that a costly text costs nothing at other levels.
 *
 * @example
 * import type { LogMessage } from '@packwright/sdk';
 * const message: LogMessage = () => JSON.stringify({ trees: [1, 2, 3] });
 */
export type LogMessage = string | (() => string);

/**
 * Writes lines for the operator of the adapter into `adapter.log` in `LOG_DIR`:
 * `YYYY-MM-DD HH:MM:SS,<ms> <logger> <LEVEL> <message>`, in local time. Further lines of a message
 * are indented, so that a line which begins with a time always begins an entry.
 *
 * INFO and above are written unless `loglevels.cfg` says otherwise. Passwords of the request are
 * replaced by REDACTED. Never throws and never waits; where the file cannot be written, lines go to
 * standard error. `cause` is what was caught: it is shown with its stack, its properties and its
 * own causes.
 *
 * @example
 * import type { Log } from '@packwright/sdk';
 * export function report(log: Log, failure: unknown): void {
 *   log.child('sensors').warning('Tree 7 does not answer', failure);
 *   log.debug(() => JSON.stringify(process.memoryUsage()));
 * }
 */
export type Log = {
  /** Details for finding a fault. */
  debug(message: LogMessage, cause?: unknown): void;
  /** What a good day looks like. */
  info(message: LogMessage, cause?: unknown): void;
  /** Something to look at; the request goes on. */
  warning(message: LogMessage, cause?: unknown): void;
  /** The request, or a part of it, failed. */
  error(message: LogMessage, cause?: unknown): void;
  /**
   * A logger for a part of the adapter: `log.child('sensors')` writes as `adapter.sensors`, and has
   * the level that `[adapter]` of `loglevels.cfg` gives to `adapter.sensors`, or `sensors` for
   * short; else the level of its parent.
   */
  child(name: string): Log;
  /** Whether a line of this level is written. */
  isEnabled(level: LogLevel): boolean;
};
