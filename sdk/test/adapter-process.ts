import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** The smallest instance a server may write. */
export const smallestInstance = instanceWith({});

/** An instance with parameters. */
export function instanceWith(parameters: Record<string, string>): string {
  const identifiers = Object.entries(parameters).map(([key, value]) => ({ key, value }));
  return JSON.stringify({
    adapter_key: {
      name: 'North',
      adapter_kind: 'OrchardAdapter',
      object_kind: 'o',
      ...(identifiers.length > 0 && { identifiers }),
    },
  });
}

/** The path of a program of `test/adapters`. */
export const adapterPath = (fixture: string) => join(import.meta.dirname, 'adapters', fixture);

export type AdapterEnd = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What came out of the output pipe. */
  readonly result: string;
  readonly stderr: string;
  readonly log: string;
};

/** Runs one request to its end. */
export async function answerOf(
  fixture: string,
  method: string,
  instance = smallestInstance,
): Promise<AdapterEnd> {
  await using adapter = new AdapterProcess(fixture, method);
  adapter.input.end(instance);
  return await adapter.end();
}

/**
 * Starts a program of `test/adapters` the way a server does: one process for one request, between
 * two real named pipes. Their other ends are held by processes, so that the test itself never waits
 * in `open`.
 */
export class AdapterProcess {
  readonly #directory = mkdtempSync(join(tmpdir(), 'sdk-test-'));
  readonly #outputPipe = join(this.#directory, 'output_pipe');
  readonly #writer: Piped;
  readonly #reader: Piped;
  readonly process: ChildProcessByStdio<Writable, null, Readable>;
  readonly #ended = new AbortController();
  #stderr = '';

  /** @param reader a shell command that does with the output pipe, `$0`, what a server does */
  constructor(fixture: string, method: string, reader = 'exec cat < "$0"') {
    const inputPipe = join(this.#directory, 'input_pipe');
    execFileSync('mkfifo', [inputPipe, this.#outputPipe]);
    this.#writer = piped('exec 3> "$0"; echo open; exec cat >&3', inputPipe);
    // The end of an adapter that does not read its input.
    this.#writer.stdin.on('error', () => {});
    this.#reader = piped(reader, this.#outputPipe);
    const env = { ...process.env, LOG_DIR: this.#directory };
    const pipes = [inputPipe, this.#outputPipe];
    this.process = spawn(process.execPath, [adapterPath(fixture), method, ...pipes], {
      env,
      // Open and silent, as the standard input of a container may be.
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.process.stderr.setEncoding('utf8').on('data', (text) => {
      this.#stderr += text;
    });
    this.process.once('close', () => this.#ended.abort());
  }

  get input(): Writable {
    return this.#writer.stdin;
  }

  /** Resolves when the adapter has opened its input. */
  async readsInput(): Promise<void> {
    await this.#dataFrom(this.#writer.stdout);
  }

  /** Resolves to the first part of what came out of the output pipe. */
  async written(): Promise<string> {
    const [part] = await once(this.#reader.stdout, 'data', { signal: this.#ended.signal });
    return String(part);
  }

  async hasPrinted(words: string): Promise<void> {
    while (!this.#stderr.includes(words)) await this.#dataFrom(this.process.stderr);
  }

  async end(): Promise<AdapterEnd> {
    const result = text(this.#reader.stdout);
    const [code, signal] = await once(this.process, 'close');
    this.#releaseReader();
    const log = join(this.#directory, 'adapter.log');
    return {
      code,
      signal,
      result: await result,
      stderr: this.#stderr,
      log: existsSync(log) ? readFileSync(log, 'utf8') : '',
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of [this.process, this.#writer, this.#reader]) child.kill('SIGKILL');
    await rm(this.#directory, { recursive: true });
  }

  /** Fails once the adapter has ended, because nothing more will come. */
  async #dataFrom(stream: Readable): Promise<void> {
    await once(stream, 'data', { signal: this.#ended.signal });
  }

  /** When the adapter never opened its output, the reader still waits for a writer. */
  #releaseReader(): void {
    try {
      closeSync(openSync(this.#outputPipe, constants.O_WRONLY | constants.O_NONBLOCK));
    } catch {
      // ENXIO: the reader came to its end.
    }
  }
}

type Piped = ChildProcessByStdio<Writable, Readable, null>;

function piped(script: string, pipe: string): Piped {
  return spawn('sh', ['-c', script, pipe], { stdio: ['pipe', 'pipe', 'ignore'] });
}
