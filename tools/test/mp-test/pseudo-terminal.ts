import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';
import { until } from '../until.ts';

/**
 * A command in a terminal, as a person has it. `script` of util-linux makes the terminal; each Debian
 * has it.
 */
export class PseudoTerminal {
  readonly ended: Promise<number | null>;
  readonly #child;
  #shown = '';
  #read = 0;

  constructor(command: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}) {
    const { CI: _, NO_COLOR: __, ...inherited } = process.env;
    const line = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    this.#child = spawn('script', ['-qfec', line, '/dev/null'], {
      cwd,
      env: { ...inherited, TERM: 'xterm', COLUMNS: '100', ...environment },
      detached: true,
    });
    const { stdin, stdout } = this.#child;
    stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#shown += text;
    });
    // Nobody types any more once the command is over.
    stdin.on('error', () => {});
    this.ended = new Promise((resolve) => this.#child.on('close', resolve));
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** All that was shown, without colours and movements. */
  get text(): string {
    return stripVTControlCharacters(this.#shown);
  }

  /** Waits until that is shown, behind what was waited for before, and types the answer. */
  async answer(question: string, typed: string): Promise<void> {
    await until(() => this.text.indexOf(question, this.#read) >= 0);
    this.#read = this.text.indexOf(question, this.#read) + question.length;
    this.#child.stdin.write(typed);
  }
}
