import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { counted } from '../summary/counted.ts';
import type { Style, Terminal } from '../terminal/terminal.ts';
import { openPack } from './open-pack.ts';
import { checkPack, type PackFinding } from './pack-check.ts';

export type BuildCheckOptions = {
  /** The pack's file. */
  readonly file: string;
  /** Print one JSON document to standard output. */
  readonly json: boolean;
  /** Let warnings fail the check. */
  readonly strict: boolean;
  /** What the file is relative to. */
  readonly cwd: string;
};

/** `mp-build check`: verifies a pack as an installer must, without asking for its image. */
export async function buildCheck(
  { file, json, strict, cwd }: BuildCheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openPack(file, cwd);
  if (opened.kind === 'failed') {
    terminal.printError(opened.text);
    return opened.exitCode;
  }
  const findings = await checkPack(opened.pak);
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const text = json
    ? JSON.stringify({ version: 1, file, errors, findings }, null, 2)
    : findingsText(file, findings, terminal.style);
  terminal.print(text);
  return (strict ? findings.length : errors) === 0 ? exitCodes.done : exitCodes.adapterFailed;
}

function findingsText(file: string, findings: readonly PackFinding[], style: Style): string {
  const lines = findings.map(({ severity, message }) =>
    severity === 'ERROR'
      ? `${style('red', 'error')}: ${message}`
      : `${style('yellow', 'warning')}: ${message}`,
  );
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const sum = `${file}: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.`;
  return [...lines, findings.length === 0 ? `${file} is good.` : sum].join('\n');
}
