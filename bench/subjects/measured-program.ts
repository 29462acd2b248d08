import { runProgram } from './run-program.ts';

/** What a program took that prints its own figures as JSON, in a process that did nothing before. */
export async function measuredProgram<Figures>(
  program: string,
  words: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Promise<Figures> {
  return JSON.parse(await runProgram([process.execPath, ...nodeOptions, program, ...words]));
}
