import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';

/** The bytes of a result, held until they were sent. */
export interface StoredResult {
  readonly length: number;
  /** The beginning, at most `limit` bytes. */
  head(limit: number): Promise<Buffer>;
  /** Writes all bytes and ends the stream; a large result leaves the disk as fast as it is taken. */
  sendTo(target: Writable): Promise<void>;
  dispose(): Promise<void>;
}

const memoryBytes = 1024 * 1024;
const readBytes = 256 * 1024;

/**
 * Takes a result as it arrives: up to 1 MB in memory, a larger one in a file, so that memory stays
 * flat whatever an adapter writes.
 */
export class ResultStore {
  readonly #path: string;
  #memory: Buffer = Buffer.alloc(0);
  #inMemory = 0;
  #file: FileHandle | undefined;
  #inFile = 0;

  /** @param path the file to use when memory is not enough */
  constructor(path: string) {
    this.#path = path;
  }

  get length(): number {
    return this.#inFile + this.#inMemory;
  }

  /**
   * Takes the next bytes; `undefined` when they are in memory, else wait for the promise.
   *
   * @throws (rejects) the file system's error, ENOSPC for one
   */
  append(chunk: Buffer): Promise<void> | undefined {
    if (this.#inMemory + chunk.length > memoryBytes) return this.#spill(chunk);
    this.#makeRoom(chunk.length);
    // Copied: small pieces of a large read buffer would keep all of it alive.
    chunk.copy(this.#memory, this.#inMemory);
    this.#inMemory += chunk.length;
    return undefined;
  }

  async finish(): Promise<StoredResult> {
    if (!this.#file) return heldInMemory(this.#memory.subarray(0, this.#inMemory));
    await this.#flush(this.#file);
    this.#memory = Buffer.alloc(0);
    return heldInFile(this.#file, this.#inFile);
  }

  /** Gives back what is held; for a result that nobody will get. */
  async discard(): Promise<void> {
    this.#memory = Buffer.alloc(0);
    this.#inMemory = 0;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #spill(chunk: Buffer): Promise<void> {
    this.#file ??= await openNameless(this.#path);
    await this.#flush(this.#file);
    await this.append(chunk);
  }

  async #flush(file: FileHandle): Promise<void> {
    await writeFully(file, this.#memory.subarray(0, this.#inMemory));
    this.#inFile += this.#inMemory;
    this.#inMemory = 0;
  }

  #makeRoom(more: number): void {
    const needed = this.#inMemory + more;
    if (needed <= this.#memory.length) return;
    const size = Math.min(memoryBytes, Math.max(needed, 2 * this.#memory.length));
    const larger = Buffer.allocUnsafe(size);
    this.#memory.copy(larger, 0, 0, this.#inMemory);
    this.#memory = larger;
  }
}

/** A file without a name disappears with its last descriptor, even when the server is killed. */
async function openNameless(path: string): Promise<FileHandle> {
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

async function writeFully(file: FileHandle, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
}

function heldInMemory(bytes: Buffer): StoredResult {
  return {
    length: bytes.length,
    head: async (limit) => bytes.subarray(0, limit),
    sendTo: (target) => finished(target.end(bytes)),
    dispose: async () => {},
  };
}

function heldInFile(file: FileHandle, length: number): StoredResult {
  return {
    length,
    head: async (limit) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(limit), 0, limit, 0);
      return buffer.subarray(0, bytesRead);
    },
    sendTo: (target) => {
      const source = { start: 0, autoClose: false, highWaterMark: readBytes };
      return pipeline(file.createReadStream(source), target);
    },
    dispose: () => file.close(),
  };
}
