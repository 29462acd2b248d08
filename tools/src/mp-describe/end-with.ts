import type { ExitCode } from '../stop/exit-code.ts';
import type { Stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Says why a command ends before its work is done; the exit code is that of the reason. */
export function endWith({ text, exitCode }: Stop, terminal: Terminal): ExitCode {
  terminal.printError(text);
  return exitCode;
}
