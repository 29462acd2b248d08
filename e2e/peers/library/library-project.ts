import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { withLogDirectory } from '../python/log-directory.ts';
import { pythonEnvironment } from '../python/python-environment.ts';
import { type DirectRun, runDirectly } from './run-directly.ts';

export const methods = ['test', 'endpoint_urls', 'collect', 'adapter_definition'] as const;
export type Method = (typeof methods)[number];

const program = path.join(import.meta.dirname, 'project/app/adapter.py');
const environment = { PYTHONDONTWRITEBYTECODE: '1' };

/** The adapter in `project`, run by our server and without one, with `/var/log` of its own. */
export class LibraryProject implements AsyncDisposable {
  readonly logs: string;
  readonly server: ServerProcess;
  readonly #python: string;

  /** Commands that take the place of those of the project. */
  static async start(others: Partial<Record<Method, string>> = {}): Promise<LibraryProject> {
    const { python } = await pythonEnvironment('vendor-library');
    const logs = mkdtempSync(path.join(tmpdir(), 'packwright-library-'));
    const commands = methods.map(
      (method) => `${method} = ${others[method] ?? `${python} ${program} ${method}`}\n`,
    );
    try {
      const server = await ServerProcess.start({
        commands: `[Commands]\n${commands.join('')}`,
        node: [...withLogDirectory(logs), process.execPath],
        environment: { ...environment, LOG_DIR: '/var/log' },
      });
      return new LibraryProject(logs, server, python);
    } catch (error) {
      rmSync(logs, { recursive: true, force: true });
      throw error;
    }
  }

  private constructor(logs: string, server: ServerProcess, python: string) {
    this.logs = logs;
    this.server = server;
    this.#python = python;
  }

  /** The same commands for a server that gives its programs no variables of ours. */
  get commands(): string {
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const command = `env ${variables.join(' ')} ${this.#python} ${program}`;
    return `[Commands]\n${methods.map((method) => `${method} = ${command} ${method}\n`).join('')}`;
  }

  runDirectly(method: Method, input: string): Promise<DirectRun> {
    const command = [...withLogDirectory(this.logs), this.#python, program, method];
    return runDirectly(command, input, { ...process.env, ...environment });
  }

  log(file: string): string {
    return readFileSync(path.join(this.logs, file), 'utf8');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    rmSync(this.logs, { recursive: true, force: true });
  }
}
