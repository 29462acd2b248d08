import type { RegistryNetwork } from '../registry/client/registry-network.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { interrupted, type Stop } from '../stop/stop.ts';
import { counted } from '../summary/counted.ts';
import type { Style, Terminal } from '../terminal/terminal.ts';
import { imageFindings } from './image-findings.ts';
import { openPack } from './open-pack.ts';
import { checkPack, type PackFinding } from './pack-check.ts';

export type BuildCheckOptions = {
  /** The pack's file. */
  readonly file: string;
  /** Print one JSON document to standard output. */
  readonly json: boolean;
  /** Let warnings fail the check. */
  readonly strict: boolean;
  /** Do not ask for the image. */
  readonly offline: boolean;
  /** What the file is relative to. */
  readonly cwd: string;
  /** How registries are reached. */
  readonly network: RegistryNetwork;
};

/** `mp-build check`: verifies a pack as an installer must, and whether its image can be pulled. */
export async function buildCheck(
  { file, json, strict, offline, cwd, network }: BuildCheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openPack(file, cwd);
  if (opened.kind === 'stop') return stopped(opened, terminal);
  const findings = [
    ...(await checkPack(opened.pak)),
    ...(offline ? [] : await imageFindings(opened.pak, network)),
  ];
  if (network.signal?.aborted) return stopped(interrupted, terminal);
  const errors = countOf(findings, 'ERROR');
  const text = json
    ? JSON.stringify({ version: 1, file, errors, findings }, null, 2)
    : findingsText(file, findings, terminal.style);
  terminal.print(text);
  const bad = strict ? errors + countOf(findings, 'WARNING') : errors;
  return bad === 0 ? exitCodes.done : exitCodes.adapterFailed;
}

function stopped({ text, exitCode }: Stop, terminal: Terminal): ExitCode {
  terminal.printError(text);
  return exitCode;
}

const tones = { ERROR: 'red', WARNING: 'yellow', INFORMATION: 'dim' } as const;

function findingsText(file: string, findings: readonly PackFinding[], style: Style): string {
  const lines = findings.map(
    ({ severity, message }) => `${style(tones[severity], severity.toLowerCase())}: ${message}`,
  );
  const [errors, warnings] = [countOf(findings, 'ERROR'), countOf(findings, 'WARNING')];
  const sum = `${file}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
  return [...lines, errors + warnings === 0 ? `${file} is good.` : sum].join('\n');
}

function countOf(findings: readonly PackFinding[], severity: PackFinding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
