import type { FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** The bytes of a result, held until they were sent. */
export interface StoredResult {
  readonly length: number;
  /** The beginning, at most `limit` bytes. */
  head(limit: number): Promise<Buffer>;
  /**
   * Writes all bytes and ends the stream, which, as sockets do, is to be done with the bytes of a
   * write when it calls back: their memory is used again.
   *
   * @throws (rejects) when the stream closes before
   */
  sendTo(target: Writable): Promise<void>;
  dispose(): Promise<void>;
}

/** A result that is small enough for memory. */
export function inMemory(bytes: Buffer): StoredResult {
  return {
    length: bytes.length,
    head: async (limit) => bytes.subarray(0, limit),
    sendTo: (target) => finished(target.end(bytes)),
    dispose: async () => {},
  };
}

/** A result in an open file, from its beginning. */
export function inFile(file: FileHandle, length: number): StoredResult {
  return {
    length,
    head: async (limit) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(limit), 0, limit, 0);
      return buffer.subarray(0, bytesRead);
    },
    sendTo: async (target) => {
      const sent = finished(target);
      await Promise.race([copyFile(file, length, target), sent]);
      target.end();
      await sent;
    },
    dispose: () => file.close(),
  };
}

const copyBytes = 512 * 1024;

/**
 * Reads one buffer while the other is written. A read stream would take new memory for each piece,
 * which costs more than the copying itself.
 */
async function copyFile(file: FileHandle, length: number, target: Writable): Promise<void> {
  let [reading, spare] = [Buffer.allocUnsafeSlow(copyBytes), Buffer.allocUnsafeSlow(copyBytes)];
  let writing: Promise<Error | undefined> = Promise.resolve(undefined);
  for (let position = 0; position < length; ) {
    const { bytesRead } = await file.read(reading, 0, copyBytes, position);
    if (bytesRead === 0) throw new Error(`a result of ${length} bytes ends at ${position}`);
    position += bytesRead;
    throwIf(await writing);
    writing = write(target, reading.subarray(0, bytesRead));
    [reading, spare] = [spare, reading];
  }
  throwIf(await writing);
}

/** Resolves with the error, since nobody listens to it while the next piece is read. */
function write(target: Writable, bytes: Buffer): Promise<Error | undefined> {
  return new Promise((resolve) => {
    target.write(bytes, (error) => resolve(error ?? undefined));
  });
}

function throwIf(error: Error | undefined): void {
  if (error) throw error;
}
