import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A question on the screen, and the keys that are pressed then. */
export interface Answer {
  /** Not the question before too: that is drawn again when it is answered. Blanks at the end are not drawn. */
  readonly question: RegExp;
  /** May depend on what is shown, as the order of a choice does. */
  readonly keys: string | ((text: string) => string);
}

/** What is run, and who answers its questions. */
export interface TerminalCommand {
  /** An interpreter of Python, which knows how to make a terminal. */
  readonly python: string;
  readonly command: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** In the order of the questions. */
  readonly answers?: readonly Answer[];
}

/** How the command ended, and what it had shown. */
export interface TerminalRun {
  readonly code: number;
  /** With the sequences that move the cursor and choose colours. */
  readonly shown: string;
  /** The text alone. */
  readonly text: string;
}

export const keys = { enter: '\r', down: '\u001b[B' } as const;

const driver = path.join(import.meta.dirname, 'in-terminal.py');
/** Nobody answers a question that was not foreseen. */
const limit = 200_000;

/** Runs a program that wants a terminal; throws what it shows where a question is not the next one that is answered. */
export async function runInTerminal(options: TerminalCommand): Promise<TerminalRun> {
  const { python, command, cwd, environment, answers = [] } = options;
  const child = spawn(python, [driver, ...command], {
    cwd,
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: limit,
  });
  const pending = [...answers];
  let [shown, answered] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk;
    const [next] = pending;
    const text = textOf(shown);
    const unread = text.slice(answered);
    if (next === undefined || !next.question.test(unread)) return;
    pending.shift();
    answered = text.length;
    child.stdin.write(typeof next.keys === 'string' ? next.keys : next.keys(unread));
  });
  const [code]: (number | null)[] = await once(child, 'close');
  const [text, [unasked]] = [textOf(shown), pending];
  if (unasked !== undefined) throw new Error(`It never asked ${unasked.question}:\n${text}`);
  if (typeof code !== 'number') throw new Error(`It did not end in ${limit} ms:\n${text}`);
  return { code, shown, text };
}

function textOf(shown: string): string {
  return stripVTControlCharacters(shown).replaceAll('\r', '');
}
