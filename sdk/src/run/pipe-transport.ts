import type { Socket } from 'node:net';
import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from '../file-system.ts';
import type { ResultOutput } from './result-output.ts';

/** Milliseconds between two looks whether somebody has opened the pipe for reading. */
const readerInterval = 10;

/**
 * Reads the input pipe to its end. Blocks the process on purpose: there is nothing else to do yet,
 * SIGTERM still ends the process at once, and no thread is left behind in `open`. Plain files work
 * too, for trying an adapter by hand.
 */
export function readInput(path: string): string {
  return readFileSync(path, 'utf8');
}

/**
 * The output pipe, or a plain file: opened once, at the first write, because a pipe can be opened
 * only once. A pipe is written without blocking: while its reader lets it wait, the process still
 * sees signals. Node's threads have no part in it, because four lookups of names or file systems
 * that hang must not keep a finished result from being written.
 */
export class PipeOutput implements ResultOutput {
  readonly #path: string;
  readonly #givenUp = Promise.withResolvers<never>();
  #descriptor: number | undefined;
  #socket: Socket | undefined;
  #failed = false;
  #closed = false;

  constructor(path: string) {
    this.#path = path;
    // It may be given up when nothing is being written.
    this.#givenUp.promise.catch(() => {});
  }

  get begun(): boolean {
    return this.#descriptor !== undefined;
  }

  /** After a failure all writes fail with the first one, which says more than those that follow. */
  async write(part: string | Uint8Array): Promise<void> {
    if (this.#failed) await this.#givenUp.promise;
    try {
      await this.#written(part);
    } catch (failure) {
      this.#failed = true;
      this.giveUp(explained(failure));
      await this.#givenUp.promise;
    }
  }

  async close(): Promise<void> {
    if (this.#closed || this.#descriptor === undefined) return;
    this.#closed = true;
    if (this.#socket) this.#socket.destroy();
    else if (this.#descriptor !== openFile(this.#path)) closeSync(this.#descriptor);
  }

  /** Ends all waiting for the reader: writes fail with the reason when they cannot be done at once. */
  giveUp(reason: unknown): void {
    this.#givenUp.reject(reason);
  }

  /** For a process that is ending: writes without waiting, or throws. */
  writeAtOnce(text: string): void {
    this.#descriptor ??= openNow(this.#path);
    writeNow(this.#descriptor, text);
  }

  async #written(part: string | Uint8Array): Promise<void> {
    this.#descriptor ??= await this.#opened();
    const rest = this.#socket ? bytesOf(part) : writeNow(this.#descriptor, part);
    if (rest.length === 0) return;
    this.#socket ??= socketOf(this.#descriptor);
    // A copy: when the reader is given up, the socket goes on with what it has.
    await Promise.race([written(this.#socket, Buffer.from(rest)), this.#givenUp.promise]);
  }

  async #opened(): Promise<number> {
    for (;;) {
      try {
        return openNow(this.#path);
      } catch (failure) {
        if (!isPipe(this.#path) || codeOf(failure) !== 'ENXIO') throw failure;
      }
      const later = new Promise((resolve) => setTimeout(resolve, readerInterval));
      await Promise.race([later, this.#givenUp.promise]);
    }
  }
}

/** Fails with ENXIO while nobody has opened the pipe for reading, where others would block. */
function openNow(path: string): number {
  return (
    openFile(path) ?? openSync(path, isPipe(path) ? constants.O_WRONLY | constants.O_NONBLOCK : 'w')
  );
}

/** Standard output that a shell sends to a file: opened anew, it would lose what is in there. */
function openFile(path: string): number | undefined {
  const name = /^\/dev\/(stdout|stderr|fd\/\d+)$/.exec(path)?.[1];
  if (name === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return name === 'stdout' ? 1 : name === 'stderr' ? 2 : Number(name.slice('fd/'.length));
}

function isPipe(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFIFO() ?? false;
}

/** Writes what the pipe takes at once, and returns the rest. A file takes everything. */
function writeNow(descriptor: number, part: string | Uint8Array): Uint8Array {
  let rest = bytesOf(part);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (failure) {
    if (codeOf(failure) !== 'EAGAIN') throw failure;
  }
  return rest;
}

function bytesOf(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? Buffer.from(part) : part;
}

/** Waits for the reader as sockets do. Loaded when a pipe is full: small results never need it. */
function socketOf(descriptor: number): Socket {
  const { Socket } = process.getBuiltinModule('node:net');
  const socket = new Socket({ fd: descriptor, readable: false, writable: true });
  // Each write is told of its failure by itself.
  return socket.on('error', () => {});
}

function written(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (failure) => (failure ? reject(failure) : resolve()));
  });
}

function explained(failure: unknown): unknown {
  if (codeOf(failure) !== 'EPIPE') return failure;
  return new Error('The result was not read to its end', { cause: failure });
}

function codeOf(failure: unknown): unknown {
  return failure instanceof Error && 'code' in failure ? failure.code : undefined;
}
