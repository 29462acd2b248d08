import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { processTerminal } from './process-terminal.ts';

/** Does the work of a command, and ends the process with its exit code. */
export async function finish(
  command: string,
  work: () => ExitCode | Promise<ExitCode>,
): Promise<void> {
  process.exitCode = await codeOf(command, work);
  // The engine may still be at work for an interrupted build: it stops when nobody listens.
  if (process.exitCode === exitCodes.interrupted) process.exit();
}

/** What nobody foresaw says nothing about the adapter. */
async function codeOf(
  command: string,
  work: () => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    processTerminal.printError(`${command} failed: ${reason}`);
    return exitCodes.environment;
  }
}
