import type { Socket } from 'node:net';
import { holdOpen, openForReading } from './named-pipe.ts';

/**
 * The reading side of the output pipe. The stream ends when every writer has closed the pipe; the
 * server's own writer keeps it from ending before the adapter has come.
 */
export interface AdapterOutput {
  readonly stream: Socket;
  /** Closes the server's own writer: from now on the stream ends with the adapter's. */
  expectEnd(): void;
  /** Stops reading for good. */
  close(): void;
}

/** @throws the file system's error */
export function openOutput(path: string): AdapterOutput {
  const stream = openForReading(path);
  const ownWriter = holdOpenOrClose(path, stream);
  stream.once('data', ownWriter.release);
  return {
    stream: stream.pause(),
    expectEnd: ownWriter.release,
    close: () => {
      ownWriter.release();
      stream.destroy();
    },
  };
}

function holdOpenOrClose(path: string, stream: Socket): { release(): void } {
  try {
    return holdOpen(path);
  } catch (error) {
    stream.destroy();
    throw error;
  }
}
