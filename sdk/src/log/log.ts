import { appendFileSync } from '../file-system.ts';
import { type Rollover, rollOver } from './rollover.ts';

/** Writes lines for the operator of the adapter. Never put secrets into a message. */
export type Log = {
  info(message: string): void;
  warning(message: string): void;
  error(message: string): void;
};

const usual: Rollover = { bytes: 10 * 1024 * 1024, backups: 5 };

/**
 * Appends to `adapter.log` in the directory; to stderr, which the server logs, from the first line
 * that cannot be written. Each line is one synchronous append: it is in the file before the adapter
 * goes on, and the lines of processes that run at the same time do not mix.
 *
 * @param rollover when the file is put aside as `adapter.log.1`; looked at here and not for each
 * line, because an adapter runs for one request. 10 MiB and 5 backups when absent
 */
export function openLog(directory: string, rollover: Rollover = usual): Log {
  const file = `${directory}/adapter.log`;
  rollOver(file, rollover);
  // By its name each time, so that a file another process has just put aside is not written on.
  let append = (line: string) => appendFileSync(file, line);
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
