import { appendFileSync } from './file-system.ts';

/** Writes lines for the operator of the adapter. Never put secrets into a message. */
export type Log = {
  info(message: string): void;
  warning(message: string): void;
  error(message: string): void;
};

/**
 * Appends to `adapter.log` in the directory; to stderr, which the server logs, from the first line
 * that cannot be written. Each line is one synchronous append: nothing is lost when the process is
 * ended, and the lines of processes that run at the same time do not mix.
 */
export function openLog(directory: string): Log {
  let append = (line: string) => appendFileSync(`${directory}/adapter.log`, line);
  const writer = (level: string) => (message: string) => {
    const line = `${localTime(new Date())} adapter ${level} ${message}\n`;
    try {
      append(line);
    } catch {
      append = (line) => void process.stderr.write(line);
      append(line);
    }
  };
  return { info: writer('INFO'), warning: writer('WARNING'), error: writer('ERROR') };
}

/** The time stamp of the platform's adapter logs: local, the milliseconds not padded. */
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
