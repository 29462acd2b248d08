import type { Socket } from 'node:net';
import { holdOpen, openForReading, type TakeBytes } from './named-pipe.ts';

/**
 * The reading side of the output pipe. It ends when every writer has closed the pipe; the server's
 * own writer keeps it from ending before the adapter has come.
 */
export interface AdapterOutput {
  /** Hands over all bytes; resolves when the pipe has ended or was closed. */
  read(take: TakeBytes): Promise<void>;
  /** Goes on after `take` returned false. */
  resume(): void;
  /** Whether it still waits for that. */
  isPaused(): boolean;
  /** Closes the server's own writer: from now on the pipe ends with the adapter's. */
  expectEnd(): void;
  /** Stops reading for good. */
  close(): void;
}

/** @throws the file system's error */
export function openOutput(path: string): AdapterOutput {
  let taker: TakeBytes = () => false;
  let isPaused = false;
  const stream = openForReading(path, (bytes) => {
    ownWriter.release();
    isPaused = !taker(bytes);
    return !isPaused;
  });
  const ownWriter = holdOpenOrClose(path, stream);
  // A pipe has no errors of its own; one that is torn down while it is read just ends.
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  stream.once('error', () => stream.destroy());
  return {
    read: (take) => {
      taker = take;
      return closed;
    },
    resume: () => {
      isPaused = false;
      stream.resume();
    },
    isPaused: () => isPaused,
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
