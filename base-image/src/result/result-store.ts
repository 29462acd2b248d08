import { type FileHandle, open, unlink } from 'node:fs/promises';
import { inFile, inMemory, type StoredResult } from './stored-result.ts';

const memoryBytes = 1024 * 1024;

/**
 * Takes a result as it arrives: up to 1 MB in memory, a larger one in a file, so that memory stays
 * flat whatever an adapter writes. While one full buffer is on its way to the disk another one is
 * filled.
 */
export class ResultStore {
  readonly #path: string;
  #memory: Buffer = Buffer.alloc(0);
  #inMemory = 0;
  #spare: Buffer | undefined;
  #file: FileHandle | undefined;
  #inFile = 0;
  #writing: Promise<void> | undefined;
  #failure: Error | undefined;

  /** @param path the file to use when memory is not enough */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Takes the next bytes; `undefined` when that is done, else wait for the promise.
   *
   * @throws (rejects) the file system's error, ENOSPC for one
   */
  append(chunk: Buffer): Promise<void> | undefined {
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#inMemory + chunk.length > memoryBytes) {
      if (this.#writing) return this.#writing.then(() => this.append(chunk));
      this.#startWriting();
    }
    this.#makeRoom(chunk.length);
    // Copied: the chunk's memory is used again for the next one.
    chunk.copy(this.#memory, this.#inMemory);
    this.#inMemory += chunk.length;
    return undefined;
  }

  /** @throws (rejects) the file system's error */
  async finish(): Promise<StoredResult> {
    await this.#writing;
    if (this.#file) this.#startWriting();
    await this.#writing;
    if (this.#failure) throw this.#failure;
    if (!this.#file) return inMemory(this.#memory.subarray(0, this.#inMemory));
    return inFile(this.#file, this.#inFile);
  }

  /** Gives back what is held; for a result that nobody will get. */
  async discard(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
  }

  #startWriting(): void {
    const full = this.#memory.subarray(0, this.#inMemory);
    const next = this.#spare ?? Buffer.allocUnsafeSlow(memoryBytes);
    this.#spare = this.#memory;
    this.#memory = next;
    this.#inMemory = 0;
    this.#writing = this.#write(full)
      .catch((error: Error) => {
        this.#failure = error;
      })
      .finally(() => {
        this.#writing = undefined;
      });
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#file ??= await openNameless(this.#path);
    for (let written = 0; written < bytes.length; ) {
      written += (await this.#file.write(bytes, written)).bytesWritten;
    }
    this.#inFile += bytes.length;
  }

  #makeRoom(more: number): void {
    const needed = this.#inMemory + more;
    if (needed <= this.#memory.length) return;
    const size = Math.max(needed, Math.min(memoryBytes, 2 * this.#memory.length));
    const larger = Buffer.allocUnsafeSlow(size);
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
