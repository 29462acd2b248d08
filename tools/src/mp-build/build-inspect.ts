import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openPack } from './open-pack.ts';
import { packSummary } from './pack-summary.ts';
import { summaryText } from './summary-text.ts';

export type BuildInspectOptions = {
  /** The pack's file. */
  readonly file: string;
  /** Print one JSON document to standard output. */
  readonly json: boolean;
  /** What the file is relative to. */
  readonly cwd: string;
};

/** `mp-build inspect`: prints what is inside a pack, whoever built it. */
export async function buildInspect(
  { file, json, cwd }: BuildInspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openPack(file, cwd);
  if (opened.kind === 'stop') {
    terminal.printError(opened.text);
    return opened.exitCode;
  }
  const summary = packSummary(opened.pak);
  const text = json
    ? JSON.stringify({ version: 1, ...summary }, null, 2)
    : summaryText(summary, terminal.style);
  terminal.print(text);
  return exitCodes.done;
}
