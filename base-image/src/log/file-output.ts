import { formatLogLine, type LogEntry } from './log-line.ts';
import { appendRotating, type RotatedFile } from './rotating-append.ts';

/** The file half of the server log. */
export interface FileOutput {
  /** Adds the line to the file; a line that cannot be added is only counted. */
  write(line: string): void;
}

/**
 * Writes to the file whenever that is possible. Each line is a new attempt, so the file is taken up
 * again with the first line after the fault is gone, and starts with a note of what is missing.
 *
 * `warn` is told once each time the file is lost, but at most once a minute: a full disk that takes
 * every other line would otherwise double the console's output.
 *
 * @param now the time of notes, which somebody may set
 * @param steadyNow milliseconds of a clock that nobody can set
 */
export function fileOutput(
  file: RotatedFile,
  now: () => Date,
  warn: (message: string) => void,
  steadyNow: () => number = () => performance.now(),
): FileOutput {
  let missing = 0;
  let isWarned = false;
  let quietUntil = Number.NEGATIVE_INFINITY;

  const lose = (reason: string) => {
    missing++;
    if (isWarned || steadyNow() < quietUntil) return;
    isWarned = true;
    quietUntil = steadyNow() + 60_000;
    warn(
      `Cannot write the log file ${file.path} (${reason}). Log lines go to the console only; ` +
        'make the directory writable or free some space, and the file is used again.',
    );
  };

  const recover = () => {
    missing = 0;
    isWarned = false;
  };

  return {
    write(line) {
      const text = missing > 0 ? gapNote(missing, now()) + line : line;
      const appended = appendRotating(file, text);
      if (appended.kind === 'failed') lose(appended.reason);
      else recover();
    },
  };
}

function gapNote(missing: number, time: Date): string {
  const message = `${missing} line(s) before this one went to the console only`;
  const entry: LogEntry = { time, logger: 'main', level: 'WARNING', message };
  return formatLogLine(entry);
}
