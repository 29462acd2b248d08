import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { type CallOptions, call, type Reply } from './http-client.ts';

const main = resolve(import.meta.dirname, '../../dist/main.js');

export interface ServerOptions {
  /** The text of commands.cfg; none is written when left out. */
  readonly commands?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Program and arguments before the server's entry point; `node` by default. */
  readonly node?: readonly string[];
}

/** The built server as a process of its own, in a directory and with a temp directory of its own. */
export class ServerProcess implements AsyncDisposable {
  readonly directory: string;
  readonly temp: string;
  readonly child: ChildProcess;
  readonly url: string;
  readonly #output: { text: string };
  #isKilled = false;

  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const directory = mkdtempSync(join(tmpdir(), 'packwright-server-'));
    const temp = join(directory, 'temp');
    mkdirSync(temp);
    const commandsFile = join(directory, 'commands.cfg');
    if (options.commands !== undefined) writeFileSync(commandsFile, options.commands);
    const child = spawnServer(directory, temp, options);
    const output = collect(child);
    try {
      return new ServerProcess(directory, child, await printedUrl(child, output), output);
    } catch (error) {
      rmSync(directory, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(
    directory: string,
    child: ChildProcess,
    url: string,
    output: { text: string },
  ) {
    this.directory = directory;
    this.temp = join(directory, 'temp');
    this.child = child;
    this.url = url;
    this.#output = output;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Everything the server printed so far. */
  get printed(): string {
    return this.#output.text;
  }

  get log(): string {
    return readFileSync(join(this.directory, 'logs', 'server.log'), 'utf8');
  }

  writeCommands(text: string): void {
    writeFileSync(join(this.directory, 'commands.cfg'), text);
  }

  call(path: string, options?: CallOptions): Promise<Reply> {
    return call(`${this.url}${path}`, options);
  }

  /** Posts a JSON body, the smallest adapter instance by default. */
  post(path: string, body: unknown = smallestInstance, options: CallOptions = {}): Promise<Reply> {
    const headers = { 'content-type': 'application/json', ...options.headers };
    const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return this.call(path, { ...options, method: 'POST', body: text, headers });
  }

  /** Stops the server by a signal and tells how it exited. */
  async stop(
    signal: NodeJS.Signals = 'SIGTERM',
  ): Promise<{ code: number | null; seconds: number }> {
    const started = performance.now();
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit');
      this.child.kill(signal);
      await exited;
    }
    if (this.child.signalCode)
      throw new Error(`Killed by ${this.child.signalCode}: ${this.printed}`);
    return { code: this.child.exitCode, seconds: (performance.now() - started) / 1_000 };
  }

  /** Kills the server, which then can clear nothing away; its directory stays until disposal. */
  async kill(): Promise<void> {
    this.#isKilled = true;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      if (!this.#isKilled) await this.stop();
    } finally {
      rmSync(this.directory, { recursive: true, force: true });
    }
  }
}

/** The smallest body that every POST endpoint accepts. */
export const smallestInstance = {
  adapterKey: { name: 'North', adapterKind: 'OrchardAdapter', objectKind: 'orchard_instance' },
};

function spawnServer(directory: string, temp: string, options: ServerOptions): ChildProcess {
  const [program = process.execPath, ...args] = options.node ?? [];
  const environment = { PORT: '0', HOST: '127.0.0.1', LOG_DIR: join(directory, 'logs') };
  return spawn(program, [...args, main], {
    cwd: directory,
    env: { ...process.env, TMPDIR: temp, ...environment, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): { text: string } {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output.text += text;
    });
  }
  return output;
}

async function printedUrl(child: ChildProcess, output: { text: string }): Promise<string> {
  for (;;) {
    const url = / listens on (\S+)\n/.exec(output.text)?.[1];
    if (url) return url;
    if (child.exitCode !== null) throw new Error(`The server did not start: ${output.text}`);
    await Promise.race([once(child.stdout as Readable, 'data'), once(child, 'close')]);
  }
}
