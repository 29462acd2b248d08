import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

/** What `npm start` runs. */
const script: string = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts
  .start;

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts the command for the current test. It ends with the test, also when that runs out of time
 * and never comes to the end of its own scopes.
 */
export function startCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): StartedCommand {
  const command = new StartedCommand(args, environment);
  onTestFinished(() => command[Symbol.asyncDispose]());
  return command;
}

/** The start script of the repository as a process group of its own, as a terminal has it. */
export class StartedCommand implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #output = { stdout: '', stderr: '' };
  readonly #ended: Promise<Ended>;

  constructor(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    // The Node that runs the tests, which may be another than that of the npm scripts.
    const bin = path.dirname(process.execPath);
    this.#child = spawn(`${script} ${args.join(' ')}`, {
      shell: true,
      cwd: root,
      detached: true,
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#collect('stdout');
    this.#collect('stderr');
    this.#ended = once(this.#child, 'close').then(() => ({
      exitCode: this.#child.exitCode,
      ...this.#output,
    }));
  }

  /** Resolves when it has printed that; fails when it ends first. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#output.stdout);
      if (match) return match;
      const { exitCode, signalCode } = this.#child;
      if (exitCode !== null || signalCode !== null) {
        throw new Error(`ended: ${JSON.stringify(this.#output)}`);
      }
      await Promise.race([once(this.#child.stdout ?? this.#child, 'data'), this.#ended]);
    }
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }

  /** What Ctrl-C does: a signal to every process of the group. */
  interrupt(): void {
    process.kill(-this.#group, 'SIGINT');
  }

  /** Whether any process of the group still runs. */
  get isRunning(): boolean {
    try {
      return process.kill(-this.#group, 0);
    } catch {
      return false;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.isRunning) process.kill(-this.#group, 'SIGKILL');
    await this.#ended;
  }

  get #group(): number {
    if (this.#child.pid === undefined) throw new Error('the command was not started');
    return this.#child.pid;
  }

  #collect(name: 'stdout' | 'stderr'): void {
    this.#child[name]?.setEncoding('utf8').on('data', (text: string) => {
      this.#output[name] += text;
    });
  }
}
