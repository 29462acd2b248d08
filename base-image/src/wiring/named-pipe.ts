import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';

// Opening a named pipe without O_NONBLOCK waits, in one of four threads that all file calls of the
// process share, until the other end is opened. Non-blocking opens return at once, so the
// synchronous call costs microseconds and needs no thread.

/**
 * Takes the next bytes of a pipe. They are a view of a buffer that the next piece overwrites; who
 * needs time for them returns false and resumes the stream when it is done with them.
 */
export type TakeBytes = (bytes: Buffer) => boolean;

/**
 * The reading end; opens at once, whether or not anybody writes. All bytes go through one buffer,
 * since a new one for each piece would fill the memory with garbage faster than it is collected.
 *
 * @param bufferBytes 64 KB by default, as much as a pipe holds
 */
export function openForReading(path: string, take: TakeBytes, bufferBytes = 65_536): Socket {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const buffer = Buffer.allocUnsafeSlow(bufferBytes);
  const onread = { buffer, callback: (length: number) => take(buffer.subarray(0, length)) };
  return adopt(fd, { readable: true, writable: false, onread }).resume();
}

/** The writing end, or `undefined` while nobody has opened the pipe for reading. */
export function openForWriting(path: string): Socket | undefined {
  const fd = openWriter(path);
  return fd === undefined ? undefined : adopt(fd, { readable: false, writable: true });
}

/** Holds a pipe open for writing without writing, so that its reader sees no end. */
export function holdOpen(path: string): { release(): void } {
  let fd = openWriter(path);
  return {
    release: () => {
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
}

/**
 * The writing end as a descriptor for a child process, which expects its writes to wait. Only for a
 * pipe whose reading end is open: the call would wait for it.
 */
export function openForChild(path: string): number {
  return openSync(path, constants.O_WRONLY);
}

function openWriter(path: string): number | undefined {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENXIO') return undefined;
    throw error;
  }
}

function adopt(fd: number, options: ConstructorParameters<typeof Socket>[0]): Socket {
  try {
    return new Socket({ fd, ...options });
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}
