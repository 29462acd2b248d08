import { severity } from './levels.ts';
import type { Log, LogLevel, LogMessage } from './log.ts';

/** Where the entries of a log and its children go. */
export type LogOutput = {
  /** Takes one entry, which ends with a line feed. Must not throw. */
  readonly write: (entry: string) => void;
  /** The severity from which on a logger writes. */
  readonly thresholdOf: (logger: string) => number;
};

/** What a log hides; one for a log with all its children. Filled by `addSecrets`. */
export type Redaction = {
  readonly secrets: Set<string>;
  redact: (text: string) => string;
};

/** Makes a logger that writes under the name. */
export function createLog(
  name: string,
  output: LogOutput,
  redaction: Redaction = { secrets: new Set(), redact: (text) => text },
): Log {
  const threshold = output.thresholdOf(name);
  const isEnabled = (level: LogLevel) => severity[level] >= threshold;
  const writer = (level: LogLevel) => (message: LogMessage, cause?: unknown) => {
    if (!isEnabled(level)) return;
    const text = cause === undefined ? textOf(message) : `${textOf(message)}\n${inspect(cause)}`;
    const { redact } = redaction;
    // Hidden first: a secret of several lines is not found any more once they are indented.
    output.write(logEntry(redact(name), level.toUpperCase(), redact(text)));
  };
  const log: Log = {
    debug: writer('debug'),
    info: writer('info'),
    warning: writer('warning'),
    error: writer('error'),
    child: (part) => createLog(`${name}.${textOf(part).replace(/\s+/g, '_')}`, output, redaction),
    isEnabled,
  };
  redactions.set(log, redaction);
  return log;
}

/** Beside the logs and not in them, so that whoever holds a log cannot read the secrets. */
const redactions = new WeakMap<Log, Redaction>();

/** What the log hides; a log that an author made hides nothing. */
export function redactionOf(log: Log): Redaction | undefined {
  return redactions.get(log);
}

/** The text as the log would write it: without the secrets of the request. */
export function redact(log: Log, text: string): string {
  return redactionOf(log)?.redact(text) ?? text;
}

/**
 * A failure or any other value with all that helps to find its cause. Loads `node:util`, which would
 * cost each request 3 ms, for those that need it.
 */
export function inspect(value: unknown): string {
  try {
    // In full and on one line, since neither a part of a secret nor one with breaks can be hidden.
    const options = { maxStringLength: Infinity, breakLength: Infinity };
    return process.getBuiltinModule('node:util').inspect(value, options);
  } catch {
    return 'a value that cannot be shown, because its own inspection fails';
  }
}

/** JavaScript passes other things than texts, and a text for DEBUG may fail for the first time. */
function textOf(message: LogMessage): string {
  try {
    const text: unknown = typeof message === 'function' ? message() : message;
    return typeof text === 'string' ? text : inspect(text);
  } catch (failure) {
    return `the message of this line could not be made: ${inspect(failure)}`;
  }
}

/** One entry in the form of the platform's adapter logs. */
export function logEntry(logger: string, level: string, message: string): string {
  return `${localTime(new Date())} ${logger} ${level} ${onIndentedLines(message)}\n`;
}

/** Nothing in a message can pass for an entry of its own, or move the cursor of who reads it. */
function onIndentedLines(message: string): string {
  if (!/[^ -~]/.test(message)) return message;
  return message
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .replaceAll('\n', '\n  ')
    .replace(
      /[^\t\n -~\u00a0-\uffff]/g,
      (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
}

/** Local, the milliseconds not padded. */
function localTime(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(
    twoDigits,
  );
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
  return `${year}-${month}-${day} ${time},${date.getMilliseconds()}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
