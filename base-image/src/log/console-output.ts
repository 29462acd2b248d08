import type { Writable } from 'node:stream';
import { type Level, severity } from './level.ts';

/** The console half of the server log: what the container engine collects. */
export interface ConsoleOutput {
  /** DEBUG and INFO go to standard output, everything above to standard error. */
  write(level: Level, line: string): void;
  /** Resolves when what was written has left the process, or after one second. */
  flush(): Promise<void>;
}

/**
 * Writes lines to two streams that may be closed by their reader at any time: a broken pipe loses
 * the console, never the server. A reader that stands still loses lines once 1 MiB is waiting for
 * it, because a log must not fill the memory that the adapters' results need.
 */
export function consoleOutput(out: Writable, err: Writable): ConsoleOutput {
  for (const stream of [out, err]) survive(stream);
  return {
    write(level, line) {
      const stream = severity[level] >= severity.WARNING ? err : out;
      if (stream.writableLength < mostWaiting) stream.write(line);
    },
    async flush() {
      await Promise.race([Promise.all([flushed(out), flushed(err)]), oneSecond()]);
    },
  };
}

const mostWaiting = 1024 * 1024;

// Stays for the life of the stream: a broken pipe may be reported long after the last line.
function survive(stream: Writable): void {
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
}

function ignore(): void {}

function flushed(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}

function oneSecond(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000).unref();
  });
}
