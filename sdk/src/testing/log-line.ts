import { createLog } from '../log/create-log.ts';
import type { Log, LogLevel } from '../log/log.ts';

/**
 * One entry of the log of a run.
 *
 * @example
 * import type { LogLine } from '@packwright/sdk/testing';
 *
 * export const isTrouble = ({ level }: LogLine) => level === 'warning' || level === 'error';
 */
export type LogLine = {
  readonly level: LogLevel;
  /** `adapter`, or as in `adapter.sensors` for that of `log.child('sensors')`. */
  readonly logger: string;
  /** Without secrets; of several lines where the log indents them. */
  readonly text: string;
};

/** A log that keeps its lines, of all levels, in the form that `adapter.log` gives them. */
export function keptLog(): { readonly log: Log; readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const write = (entry: string) => void lines.push(lineOf(entry));
  return { log: createLog('adapter', { write, thresholdOf: () => 0 }), lines };
}

/** Behind date and time come the logger, the level and the message. */
function lineOf(entry: string): LogLine {
  const [, logger = '', level = '', text = ''] = /^\S+ \S+ (\S+) (\S+) (.*)$/s.exec(entry) ?? [];
  return {
    logger,
    level: level.toLowerCase() as LogLevel,
    text: text.trimEnd().replaceAll('\n  ', '\n'),
  };
}
