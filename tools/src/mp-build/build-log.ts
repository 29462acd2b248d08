import { appendFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Progress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `build.log` in the logs of a project: one file for each build, and those of five earlier ones. */
export interface BuildLog {
  /** Adds lines; where the file cannot be written nothing is added, and nothing else is disturbed. */
  add(text: string): void;
}

const kept = 5;

/** Puts the logs of earlier builds aside and begins a new one; tells why where that cannot be. */
export function openBuildLog(directory: string, printError: (text: string) => void): BuildLog {
  const file = path.join(directory, 'logs/build.log');
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    for (let number = kept - 1; number >= 0; number -= 1) {
      const older = number === 0 ? file : `${file}.${number}`;
      if (existsSync(older)) renameSync(older, `${file}.${number + 1}`);
    }
    appendFileSync(file, '');
  } catch (error) {
    printError(`warning: There is no build.log of this build: ${(error as Error).message}`);
    return { add: () => {} };
  }
  // Colours are for terminals.
  const append = (text: string) => appendFileSync(file, `${stripVTControlCharacters(text)}\n`);
  return { add: untilItFails(append, printError) };
}

/** A check of the project may remove its logs, and a disk may fill up: the build goes on. */
function untilItFails(
  add: (text: string) => void,
  printError: (text: string) => void,
): (text: string) => void {
  let hasFailed = false;
  return (text) => {
    if (hasFailed) return;
    try {
      add(text);
    } catch (error) {
      hasFailed = true;
      printError(`warning: build.log ends here: ${(error as Error).message}`);
    }
  };
}

/** The terminal of a build: whatever people are told is in the log as well. */
export function loggingTerminal(terminal: Terminal, log: BuildLog): Terminal {
  const both = (print: (text: string) => void) => (text: string) => {
    log.add(text);
    print(text);
  };
  return {
    ...terminal,
    print: both(terminal.print),
    printError: both(terminal.printError),
    progress: (title) => {
      log.add(title);
      return loggingProgress(terminal.progress(title), log);
    },
  };
}

function loggingProgress(progress: Progress, log: BuildLog): Progress {
  return {
    update: (text) => progress.update(text),
    done: (text) => {
      log.add(text);
      progress.done(text);
    },
    failed: (text) => {
      log.add(text);
      progress.failed(text);
    },
  };
}
