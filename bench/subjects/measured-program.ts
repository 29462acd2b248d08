import { runProgram } from './run-program.ts';

/** What a program took that prints its own figures as JSON, in a process that did nothing before. */
export async function measuredProgram<Figures>(
  program: string,
  words: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Promise<Figures> {
  return measuredBy([process.execPath, ...nodeOptions, program, ...words]);
}

/** The same for a program in another language. */
export async function measuredBy<Figures>(words: readonly string[]): Promise<Figures> {
  return JSON.parse(await runProgram(words));
}
