import { styleText } from 'node:util';
import type { Terminal } from '../terminal.ts';

/**
 * The terminal of this process. Colours only when standard output is a terminal; `NO_COLOR` takes
 * them away.
 */
export const processTerminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  printError: (text) => void process.stderr.write(`${text}\n`),
  style: (tone, text) => styleText(tone, text, { stream: process.stdout }),
};
