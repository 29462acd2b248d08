import { styleText } from 'node:util';
import { lineProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { visibleText } from '../terminal/visible-text.ts';

const { stdin, stdout, stderr, env } = process;
const isCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false';

// A terminal that nobody has told its size has none: every letter would get a line of its own.
if (stdout.isTTY) {
  stdout.columns ||= 80;
  stdout.rows ||= 24;
}

// Loaded only where a person watches: it costs CI nothing.
const asks = stdin.isTTY && stdout.isTTY && !isCi;
const prompts = asks
  ? (await import('../terminal/clack-prompts.ts')).clackPrompts({
      input: stdin,
      output: stdout,
      watch: watchForSignals,
    })
  : undefined;
const moving =
  stderr.isTTY && !isCi
    ? (await import('../terminal/moving-progress.ts')).movingProgress
    : undefined;

const printError = (text: string) => void stderr.write(`${visibleText(text)}\n`);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The terminal of this process. Colours only when standard output is a terminal; `NO_COLOR` takes
 * them away. Questions only when a person can see and answer them, and never in CI. Progress goes to
 * standard error, so that it gets into no file or pipe. Nothing that is printed, asked or shown can steer
 * the terminal.
 */
export const processTerminal: Terminal = {
  print: (text) => void stdout.write(`${visibleText(text)}\n`),
  printError,
  style: (tone, text) => styleText(tone, text, { stream: stdout }),
  prompts,
  progress: (title) => moving?.(title, stderr) ?? lineProgress(title, printError),
};

/** A signal that comes while a question is open answers it: the command ends as with Ctrl-C. */
function watchForSignals() {
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const name of signals) process.on(name, abort);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => {
      for (const name of signals) process.off(name, abort);
    },
  };
}
