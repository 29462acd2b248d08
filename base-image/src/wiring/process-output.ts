import { closeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { CapturedOutput } from './captured-output.ts';
import { openForChild, openForReading } from './named-pipe.ts';

/** One of the two streams that a process prints to, read into bounded memory. */
export interface ProcessOutput {
  /** What the process gets as its standard output or error. */
  readonly descriptor: number;
  readonly captured: CapturedOutput;
  /** Resolves when every process has closed it, or on `close`. */
  readonly closed: Promise<void>;
  /** To be called once the process has the descriptor, or will never have it. */
  handedOver(): void;
  /** Stops reading, which a grandchild could prolong for ever. */
  close(): void;
}

// Most processes print little.
const bufferBytes = 16 * 1024;

/** @throws the file system's error */
export function openProcessOutput(path: string): ProcessOutput {
  const captured = new CapturedOutput();
  const take = (bytes: Buffer) => {
    captured.add(bytes);
    return true;
  };
  const stream = openForReading(path, take, bufferBytes);
  const descriptor = openOrClose(path, stream);
  stream.once('error', () => stream.destroy());
  let isOurs = true;
  const handedOver = () => {
    // Once only: the number may be somebody else's by the second time.
    if (isOurs) closeSync(descriptor);
    isOurs = false;
  };
  return {
    descriptor,
    captured,
    closed: new Promise((resolve) => stream.once('close', () => resolve())),
    handedOver,
    close: () => {
      handedOver();
      stream.destroy();
    },
  };
}

function openOrClose(path: string, stream: Socket): number {
  try {
    return openForChild(path);
  } catch (error) {
    stream.destroy();
    throw error;
  }
}
