import type { Level } from './level.ts';

/** What one entry of the server log says, and when. */
export interface LogEntry {
  readonly time: Date;
  readonly logger: string;
  readonly level: Level;
  readonly message: string;
}

/**
 * `YYYY-MM-DD HH:MM:SS,<ms> <logger> <LEVEL> <message>` and a line feed, in local time. The
 * milliseconds are not zero-padded (`,7` is 7 ms): log readers of the platform know this form.
 */
export function formatLogLine({ time, logger, level, message }: LogEntry): string {
  return `${day(time)} ${timeOfDay(time)},${time.getMilliseconds()} ${logger} ${level} ${onIndentedLines(message)}\n`;
}

/**
 * Nothing in a message, which may repeat what adapters and clients say, can pass for an entry of its
 * own or steer the terminal of who reads it.
 */
function onIndentedLines(message: string): string {
  if (!/[^ -~]/.test(message)) return message;
  return message
    .replace(/\r\n?/g, '\n')
    .replaceAll('\n', '\n  ')
    .replace(hidden, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Control characters apart from tab and line feed. */
const hidden = /(?![\t\n])\p{Cc}/gu;

function day(time: Date): string {
  return [String(time.getFullYear()), two(time.getMonth() + 1), two(time.getDate())].join('-');
}

function timeOfDay(time: Date): string {
  return [two(time.getHours()), two(time.getMinutes()), two(time.getSeconds())].join(':');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
