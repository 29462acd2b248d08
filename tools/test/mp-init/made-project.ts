import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InitOptions } from '../../src/mp-init/init-options.ts';
import { initProject } from '../../src/mp-init/init-project.ts';
import type { InitReport } from '../../src/mp-init/init-report.ts';
import type { Prompts } from '../../src/terminal/prompts.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';

/** A directory that projects are made in; gone when it is disposed of. */
export class Workshop implements Disposable {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'packwright-init-'));

  /** Runs `mp-init` as a program that reads its report would. */
  async init(options: Partial<InitOptions>, prompts?: Prompts) {
    const printed: string[] = [];
    const told: string[] = [];
    const exitCode = await initProject(this.options(options), terminal(printed, told, prompts));
    return { exitCode, printed: printed.join('\n'), told: told.join('\n') };
  }

  /** The same with `--json`: what the report says. */
  async report(options: Partial<InitOptions>): Promise<InitReport> {
    const { printed } = await this.init({ ...options, json: true });
    return JSON.parse(printed);
  }

  path(...names: string[]): string {
    return path.join(this.directory, ...names);
  }

  text(...names: string[]): string {
    return readFileSync(this.path(...names), 'utf8');
  }

  /** All files and directories below a directory, directories with a slash; none where it is not there. */
  tree(name = '.'): string[] {
    const directory = this.path(name);
    if (!existsSync(directory)) return [];
    const entries = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    return entries
      .filter((entry) => entry !== '.git' && !entry.startsWith('.git/'))
      .map((entry) => (statSync(path.join(directory, entry)).isDirectory() ? `${entry}/` : entry))
      .sort();
  }

  /** Files only, each with what it holds. */
  contents(name = '.'): Record<string, string> {
    const files = this.tree(name).filter((entry) => !entry.endsWith('/'));
    return Object.fromEntries(files.map((file) => [file, this.text(name, file)]));
  }

  options(given: Partial<InitOptions>): InitOptions {
    return { ...nothingGiven, cwd: this.directory, environment: this.environment(), ...given };
  }

  environment() {
    // A home of its own: the configuration of whoever runs the tests must not matter.
    return { PATH: process.env.PATH, HOME: this.directory };
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** What has to be said where nobody is asked. */
export const orchard = { directory: 'orchard', vendor: 'Grower' } as const;

const nothingGiven = {
  directory: undefined,
  name: undefined,
  key: undefined,
  description: undefined,
  vendor: undefined,
  eula: undefined,
  icon: undefined,
  template: undefined,
  recordings: undefined,
  git: undefined,
  yes: false,
  force: false,
  skip: false,
  update: false,
  dryRun: false,
  quiet: false,
  json: false,
  isRoot: false,
  signal: new AbortController().signal,
} as const;

function terminal(printed: string[], told: string[], prompts: Prompts | undefined): Terminal {
  const progress = { update: () => {}, done: () => {}, failed: () => {} };
  return {
    print: (text) => void printed.push(text),
    printError: (text) => void told.push(text),
    style: (_, text) => text,
    prompts,
    progress: () => progress,
  };
}
