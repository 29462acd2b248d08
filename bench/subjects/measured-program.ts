import { execFileSync } from 'node:child_process';

/** What a program took that prints its own figures as JSON, in a process that did nothing before. */
export function measuredProgram<Figures>(
  program: string,
  words: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Figures {
  const printed = execFileSync(process.execPath, [...nodeOptions, program, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed);
}
