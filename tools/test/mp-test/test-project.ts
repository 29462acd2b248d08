import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { answers, collection, definition, row } from './orchard.ts';

const bin = path.join(import.meta.dirname, '../../bin/mp-test.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Shell programs by endpoint; `$1` is the input pipe, `$2` the output pipe. */
export interface Programs {
  readonly test?: string;
  readonly collect?: string;
  readonly endpoint_urls?: string;
  readonly adapter_definition?: string;
}

/** The directory of an adapter made of shell programs, for one test. */
export class TestProject {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'mp-test-'));

  constructor(programs: Programs, files: Readonly<Record<string, string>> = {}) {
    onTestFinished(() => rmSync(this.directory, { recursive: true, force: true }));
    const lines = ['[Commands]'];
    for (const [endpoint, program] of Object.entries({ ...working, ...programs })) {
      this.write(`${endpoint}.sh`, program);
      lines.push(`${endpoint} = sh ${endpoint}.sh`);
    }
    this.write('commands.cfg', `${lines.join('\n')}\n`);
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const file = path.join(this.directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.directory, name), 'utf8');
  }

  /** Whether there is such a file, with something in it. */
  has(name: string): boolean {
    return existsSync(path.join(this.directory, name)) && this.read(name) !== '';
  }

  /** Runs `mp-test` in the project. */
  run(...words: string[]): Promise<Ended> {
    return this.start(words).ended;
  }

  /** Starts `mp-test` in the project as a process group of its own, as a terminal has it. */
  start(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [bin, ...words], {
      cwd: this.directory,
      detached: true,
      env: { ...process.env, ...environment },
      // Whoever waits for input waits for ever.
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const group = child.pid ?? 0;
    const output = { stdout: '', stderr: '', both: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        output.both += text;
      });
    }
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code) => resolve({ code, ...output }));
    });
    onTestFinished(() => {
      if (isRunning(group)) process.kill(-group, 'SIGKILL');
    });
    return {
      ended,
      pid: group,
      /** What it has printed up to now. */
      output: (): Readonly<typeof output> => output,
      interrupt: () => process.kill(-group, 'SIGINT'),
      isRunning: () => isRunning(group),
    };
  }
}

function isRunning(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

const working: Programs = {
  test: answers({}),
  collect: answers(collection(row('trees'))),
  endpoint_urls: answers({ endpointUrls: [] }),
  adapter_definition: answers(definition),
};
