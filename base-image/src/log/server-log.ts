import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { consoleOutput } from './console-output.ts';
import { fileOutput } from './file-output.ts';
import { type Level, severity } from './level.ts';
import { levelControl } from './level-control.ts';
import { formatLogLine } from './log-line.ts';
import type { Logger } from './logger.ts';

/** The log of the server: `server.log` in its directory, and the console. */
export interface ServerLog {
  /**
   * The logger of that name: `main` for start and stop, `packwright.requests`, `packwright.runs`.
   * A name belongs to the one before its last dot: `packwright = DEBUG` in the section `[server]`
   * of `loglevels.cfg` sets the last two.
   */
  logger(name: string): Logger;
  /** Takes over an edit of `loglevels.cfg`; cheap enough for the start of every request. */
  reloadLevels(): void;
  /** Resolves when the console has everything, or after a second. Later lines are still written. */
  close(): Promise<void>;
}

/** Where the server logs to. */
export interface ServerLogOptions {
  /** Holds `server.log` and `loglevels.cfg`; created when missing. */
  readonly directory: string;
  /** Takes DEBUG and INFO lines; standard output by default. */
  readonly out?: Writable;
  /** Takes lines from WARNING on; standard error by default. */
  readonly err?: Writable;
  /** The clock of the lines. */
  readonly now?: () => Date;
  /** Bytes that `server.log` stays below; 10 MiB by default. */
  readonly maxBytes?: number;
  /** Full files that are kept, `server.log.1` being the newest; 5 by default. */
  readonly backups?: number;
}

/**
 * Opens the log; never fails. Without a usable directory lines go to the console only, with one
 * warning, and the file is taken up as soon as it can be written.
 */
export function openServerLog(options: ServerLogOptions): ServerLog {
  const { directory, maxBytes = 10 * 1024 * 1024, backups = 5, now = () => new Date() } = options;
  const terminal = consoleOutput(options.out ?? process.stdout, options.err ?? process.stderr);
  const rotated = { path: join(directory, 'server.log'), maxBytes, backups };
  const file = fileOutput(rotated, now, (message) => {
    terminal.write(
      'WARNING',
      formatLogLine({ time: now(), logger: 'main', level: 'WARNING', message }),
    );
  });

  const logger = (name: string): Logger =>
    createLogger(
      (level) => severity[level] >= levels.threshold(name),
      (level, message) => {
        const line = formatLogLine({ time: now(), logger: name, level, message });
        terminal.write(level, line);
        file.write(line);
      },
    );
  const levels = levelControl(join(directory, 'loglevels.cfg'), {
    warning: (message) => logger('main').warning(message),
    info: (message) => logger('main').info(message),
  });
  levels.reload();
  return { logger, reloadLevels: levels.reload, close: terminal.flush };
}

function createLogger(
  isEnabled: (level: Level) => boolean,
  write: (level: Level, message: string) => void,
): Logger {
  const log = (level: Level, message: string | (() => string)) => {
    if (isEnabled(level)) write(level, typeof message === 'string' ? message : message());
  };
  return {
    debug: (message) => log('DEBUG', message),
    info: (message) => log('INFO', message),
    warning: (message) => log('WARNING', message),
    error: (message) => log('ERROR', message),
    critical: (message) => log('CRITICAL', message),
    isEnabled,
  };
}
