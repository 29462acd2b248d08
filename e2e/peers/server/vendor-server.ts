import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withLogDirectory } from '../python/log-directory.ts';
import { pythonEnvironment } from '../python/python-environment.ts';
import { withCoreDumps } from './core-limit.ts';

/** The base server that comes with the vendor's tools, in a directory of its own, on 127.0.0.1. */
export class VendorServer implements AsyncDisposable {
  readonly directory: string;
  readonly url: string;
  readonly #child: ChildProcess;

  static async start(commands = ''): Promise<VendorServer> {
    const directory = mkdtempSync(path.join(tmpdir(), 'packwright-vendor-server-'));
    mkdirSync(path.join(directory, 'logs'));
    writeFileSync(path.join(directory, 'commands.cfg'), commands);
    try {
      const child = await spawnServer(directory);
      return new VendorServer(directory, child, await printedUrl(child));
    } catch (error) {
      rmSync(directory, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(directory: string, child: ChildProcess, url: string) {
    this.directory = directory;
    this.#child = child;
    this.url = url;
  }

  get log(): string {
    return readFileSync(path.join(this.directory, 'logs/server.log'), 'utf8');
  }

  /** The server reads the file anew for each request, as ours does. */
  writeCommands(text: string): void {
    writeFileSync(path.join(this.directory, 'commands.cfg'), text);
  }

  /** Kills it with all it started: runs that hang keep it from ending by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const closed = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await closed;
    }
    rmSync(this.directory, { recursive: true, force: true });
  }
}

async function spawnServer(directory: string): Promise<ChildProcess> {
  const [{ python }, tools] = await Promise.all([
    pythonEnvironment('vendor-server'),
    pythonEnvironment('vendor-tools'),
  ]);
  const starter = path.join(import.meta.dirname, 'vendor-server.py');
  // A process namespace takes along whatever runs leave behind.
  const alone = ['--pid', '--fork', '--kill-child'];
  const [program = '', ...args] = withLogDirectory(path.join(directory, 'logs'), ...alone);
  return spawn(program, [...args, ...withCoreDumps, python, starter], {
    cwd: directory,
    env: {
      ...process.env,
      PYTHONPATH: path.join(tools.sitePackages, 'images/base-python-adapter'),
      PYTHONDONTWRITEBYTECODE: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function printedUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  for (;;) {
    const url = /Uvicorn running on (\S+)/.exec(printed)?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`The vendor's server did not start: ${printed}`);
    await Promise.race([once(child.stderr ?? child, 'data'), once(child, 'close')]);
  }
}
