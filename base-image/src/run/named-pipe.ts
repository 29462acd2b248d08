import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';

// Opening a named pipe without O_NONBLOCK waits, in one of four threads that all file calls of the
// process share, until the other end is opened. Non-blocking opens return at once, so the
// synchronous call costs microseconds and needs no thread.

/** The reading end; opens at once, whether or not anybody writes. */
export function openForReading(path: string): Socket {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return adopt(fd, { readable: true, writable: false });
}

/** The writing end, or `undefined` while nobody has opened the pipe for reading. */
export function openForWriting(path: string): Socket | undefined {
  const fd = openWriterDescriptor(path);
  return fd === undefined ? undefined : adopt(fd, { readable: false, writable: true });
}

/** Holds a pipe open for writing without writing, so that its reader sees no end. */
export function holdOpen(path: string): { release(): void } {
  let fd = openWriterDescriptor(path);
  return {
    release: () => {
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}

function openWriterDescriptor(path: string): number | undefined {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENXIO') return undefined;
    throw error;
  }
}

function adopt(fd: number, ends: { readable: boolean; writable: boolean }): Socket {
  try {
    return new Socket({ fd, ...ends });
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}
