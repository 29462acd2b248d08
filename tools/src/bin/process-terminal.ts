import { styleText } from 'node:util';
import { lineProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const { stdin, stdout, stderr, env } = process;
const isCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false';

// Loaded only where a person watches: it costs CI nothing.
const asks = stdin.isTTY && stdout.isTTY && !isCi;
const prompts = asks
  ? (await import('../terminal/clack-prompts.ts')).clackPrompts({ input: stdin, output: stdout })
  : undefined;
const moving =
  stderr.isTTY && !isCi ? (await import('../terminal/clack-progress.ts')).clackProgress : undefined;

const printError = (text: string) => void stderr.write(`${text}\n`);

/**
 * The terminal of this process. Colours only when standard output is a terminal; `NO_COLOR` takes
 * them away. Questions only when a person can see and answer them, and never in CI. Progress goes to
 * standard error, so that it gets into no file or pipe.
 */
export const processTerminal: Terminal = {
  print: (text) => void stdout.write(`${text}\n`),
  printError,
  style: (tone, text) => styleText(tone, text, { stream: stdout }),
  prompts,
  progress: (title) => moving?.(title, stderr) ?? lineProgress(title, printError),
};
